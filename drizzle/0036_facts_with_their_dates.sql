CREATE TYPE "public"."identity_name_source" AS ENUM('PERSON', 'TEACHING_RECORD', 'SUPPORT');--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "email_proved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "preferred_name_set_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "trn_lookup_status_set_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity_name" ADD COLUMN "source" "identity_name_source";--> statement-breakpoint
CREATE INDEX "event_trn_claimed" ON "event" USING btree ("identity_id","id") WHERE "event"."type" = 'TrnClaimed';--> statement-breakpoint
CREATE INDEX "identity_closure_erased" ON "identity_closure" USING btree ("identity_id") WHERE "identity_closure"."erased_at" is not null;--> statement-breakpoint
CREATE INDEX "identity_lookup_status" ON "identity" USING btree ("trn_lookup_status","id") WHERE "identity"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "identity_match_level" ON "identity" USING btree ("trn_match_level","id") WHERE "identity"."trn_match_level" is not null and "identity"."merged_into_id" is null;--> statement-breakpoint
-- Custom: kept here, so that a build which does not know the dates keeps them too.
CREATE FUNCTION date_identity_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.email_proved_at := NEW.created_at;
    NEW.trn_lookup_status_set_at := NEW.created_at;
    IF NEW.preferred_name IS NOT NULL THEN
      NEW.preferred_name_set_at := NEW.created_at;
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.email_key IS DISTINCT FROM OLD.email_key THEN
    NEW.email_proved_at := NEW.updated_at;
  END IF;
  IF NEW.preferred_name IS DISTINCT FROM OLD.preferred_name THEN
    NEW.preferred_name_set_at := NEW.updated_at;
  END IF;
  IF NEW.trn_lookup_status IS DISTINCT FROM OLD.trn_lookup_status THEN
    NEW.trn_lookup_status_set_at := NEW.updated_at;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER identity_facts_have_dates BEFORE INSERT OR UPDATE ON "identity" FOR EACH ROW EXECUTE FUNCTION date_identity_facts();
