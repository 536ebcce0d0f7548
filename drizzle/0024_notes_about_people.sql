CREATE TABLE "person_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identity_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"text_sealed" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person_note" ADD CONSTRAINT "person_note_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_note" ADD CONSTRAINT "person_note_staff_member_id_staff_member_id_fk" FOREIGN KEY ("staff_member_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_note_identity" ON "person_note" USING btree ("identity_id","written_at");--> statement-breakpoint
CREATE INDEX "event_journey" ON "event" USING btree ("journey_id") WHERE "event"."identity_id" is null;--> statement-breakpoint
-- Custom: a note is evidence. It is not changed or deleted, not even by mistake.
CREATE FUNCTION refuse_to_change_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'notes are append-only' USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER person_note_is_append_only BEFORE UPDATE OR DELETE ON "person_note"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_note();
