CREATE TYPE "public"."legacy_switch_name" AS ENUM('STRING_BOOLEANS', 'PHONE_WITHOUT_SCOPE', 'CLAIMS_IN_ID_TOKEN', 'LOGOUT_BY_URI_LOOKUP', 'PKCE_OPTIONAL', 'ALWAYS_ISSUE_REFRESH_TOKEN');--> statement-breakpoint
CREATE TYPE "public"."trn_requirement" AS ENUM('REQUIRED', 'OPTIONAL', 'NEEDED_BEFORE_ENTRY');--> statement-breakpoint
CREATE TYPE "public"."handoff_denial" AS ENUM('TRN_NEEDED', 'PROHIBITED', 'GAVE_UP');--> statement-breakpoint
CREATE TYPE "public"."session_end_reason" AS ENUM('SIGNED_OUT', 'SUPERSEDED', 'EMAIL_REVERTED', 'BLOCKED', 'MERGED');--> statement-breakpoint
CREATE TYPE "public"."name_part" AS ENUM('FIRST', 'LAST');--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'CONTRADICTION';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'TRN_DIFFERS';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'NOT_ME';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'RECORDS_UNAVAILABLE';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'POSSIBLE_DUPLICATE';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'CLAIM_DISPUTED';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'RECORD_CLOSED';--> statement-breakpoint
CREATE TABLE "passcode_brake" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"is_on" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "passcode_brake_one_row" CHECK ("passcode_brake"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "passcode_tally" (
	"began_at" timestamp with time zone NOT NULL,
	"shard" integer NOT NULL,
	"right_count" integer NOT NULL,
	"wrong_count" integer NOT NULL,
	CONSTRAINT "passcode_tally_began_at_shard_pk" PRIMARY KEY("began_at","shard")
);
--> statement-breakpoint
CREATE TABLE "record_claim" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identity_id" uuid NOT NULL,
	"trn" text NOT NULL,
	"client_id" text,
	"claimed_at" timestamp with time zone NOT NULL,
	"dispute_token_hash" text,
	"disputable_until" timestamp with time zone NOT NULL,
	"disputed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "client_legacy_switch" (
	"client_id" text NOT NULL,
	"name" "legacy_switch_name" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "client_legacy_switch_client_id_name_pk" PRIMARY KEY("client_id","name")
);
--> statement-breakpoint
CREATE TABLE "interaction_parameter" (
	"interaction_uid" text PRIMARY KEY NOT NULL,
	"service_session_id" text,
	"trn_token_sealed" text
);
--> statement-breakpoint
CREATE TABLE "logout_notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session_client" (
	"session_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"sid" text NOT NULL,
	"first_used_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_client_session_id_client_id_pk" PRIMARY KEY("session_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "name_count" (
	"part" "name_part" NOT NULL,
	"name" text NOT NULL,
	"records" integer NOT NULL,
	CONSTRAINT "name_count_part_name_pk" PRIMARY KEY("part","name")
);
--> statement-breakpoint
CREATE TABLE "trn_release" (
	"email_digest" text NOT NULL,
	"trn" text NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	CONSTRAINT "trn_release_email_digest_trn_pk" PRIMARY KEY("email_digest","trn")
);
--> statement-breakpoint
ALTER TABLE "teaching_record_previous_name" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "teaching_record_previous_name" CASCADE;--> statement-breakpoint
DROP INDEX "support_task_journey";--> statement-breakpoint
DROP INDEX "teaching_record_date_of_birth";--> statement-breakpoint
DROP INDEX "teaching_record_national_insurance_number";--> statement-breakpoint
DROP INDEX "teaching_record_email";--> statement-breakpoint
ALTER TABLE "handoff_ticket" ALTER COLUMN "session_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "support_task" ALTER COLUMN "journey_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "replica_progress" ALTER COLUMN "changed_before" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "record_closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "match_keys" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "journey" ADD COLUMN "email_digest" text;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "digit_count" integer DEFAULT 6 NOT NULL;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "max_attempts" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "jwks" jsonb;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "jwks_uri" text;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "id_token_signed_response_alg" text DEFAULT 'RS256' NOT NULL;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "backchannel_logout_uri" text;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "is_backchannel_session_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "is_dpop_bound" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "is_par_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "header_name" text;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "closing_text" text;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "help_email_address" text;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "help_phone_number" text;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "help_url" text;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "trn_requirement" "trn_requirement" DEFAULT 'REQUIRED' NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "allows_pending" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "allows_none" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "blocks_prohibited" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "handoff_ticket" ADD COLUMN "denial" "handoff_denial";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_used_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "end_reason" "session_end_reason";--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "client_id" text;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "matter" text;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "attempts" jsonb;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "updated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
-- Tasks that are open already keep their meaning: one a journey, with no attempts on record.
UPDATE "support_task" SET "matter" = 'journey:' || "journey_id", "attempts" = '[]', "updated_at" = "opened_at";--> statement-breakpoint
ALTER TABLE "support_task" ALTER COLUMN "matter" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "support_task" ALTER COLUMN "attempts" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "support_task" ALTER COLUMN "updated_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "replica_progress" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "replica_progress" ADD COLUMN "cursor" text;--> statement-breakpoint
ALTER TABLE "replica_progress" ADD COLUMN "begun_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "teaching_record" ADD COLUMN "previous_names" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "teaching_record" ADD COLUMN "national_insurance_number_sealed" text;--> statement-breakpoint
ALTER TABLE "teaching_record" ADD COLUMN "match_keys" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "record_claim" ADD CONSTRAINT "record_claim_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_claim" ADD CONSTRAINT "record_claim_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_legacy_switch" ADD CONSTRAINT "client_legacy_switch_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_parameter" ADD CONSTRAINT "interaction_parameter_interaction_uid_journey_interaction_uid_fk" FOREIGN KEY ("interaction_uid") REFERENCES "public"."journey"("interaction_uid") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logout_notice" ADD CONSTRAINT "logout_notice_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logout_notice" ADD CONSTRAINT "logout_notice_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_client" ADD CONSTRAINT "session_client_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_client" ADD CONSTRAINT "session_client_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "record_claim_dispute_token" ON "record_claim" USING btree ("dispute_token_hash");--> statement-breakpoint
CREATE INDEX "record_claim_identity" ON "record_claim" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "record_claim_trn" ON "record_claim" USING btree ("trn");--> statement-breakpoint
CREATE UNIQUE INDEX "logout_notice_once" ON "logout_notice" USING btree ("session_id","client_id");--> statement-breakpoint
CREATE INDEX "logout_notice_open" ON "logout_notice" USING btree ("created_at") WHERE "logout_notice"."delivered_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "session_client_sid" ON "session_client" USING btree ("client_id","sid");--> statement-breakpoint
CREATE INDEX "identity_match_keys" ON "identity" USING gin ("match_keys") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "journey_email_digest" ON "journey" USING btree ("email_digest");--> statement-breakpoint
CREATE UNIQUE INDEX "support_task_open_matter" ON "support_task" USING btree ("matter") WHERE "support_task"."status" = 'OPEN';--> statement-breakpoint
CREATE INDEX "support_task_identity" ON "support_task" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "support_task_open_reason" ON "support_task" USING btree ("reason","opened_at") WHERE "support_task"."status" = 'OPEN';--> statement-breakpoint
CREATE INDEX "teaching_record_merged_into" ON "teaching_record" USING btree ("merged_into_trn") WHERE "teaching_record"."merged_into_trn" is not null;--> statement-breakpoint
CREATE INDEX "teaching_record_match_keys" ON "teaching_record" USING gin ("match_keys") WITH (fastupdate=false);--> statement-breakpoint
ALTER TABLE "teaching_record" DROP COLUMN "national_insurance_number_digest";--> statement-breakpoint
ALTER TABLE "teaching_record" DROP COLUMN "email_match_key";--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_one_kind_of_keys" CHECK ("client"."jwks" is null or "client"."jwks_uri" is null);--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_id_token_alg_is_known" CHECK ("client"."id_token_signed_response_alg" in ('RS256', 'ES256'));--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_needs_trn_before_entry" CHECK ("service"."trn_requirement" <> 'NEEDED_BEFORE_ENTRY' or not ("service"."allows_pending" or "service"."allows_none"));--> statement-breakpoint
ALTER TABLE "handoff_ticket" ADD CONSTRAINT "handoff_ticket_outcome" CHECK (("handoff_ticket"."session_id" is null) <> ("handoff_ticket"."denial" is null));