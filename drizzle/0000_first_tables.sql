CREATE TYPE "public"."identity_name_kind" AS ENUM('GIVEN', 'VERIFIED', 'PREVIOUS');--> statement-breakpoint
CREATE TYPE "public"."trn_lookup_status" AS ENUM('FOUND', 'PENDING', 'NONE', 'FAILED');--> statement-breakpoint
CREATE TYPE "public"."support_task_reason" AS ENUM('NO_MATCH', 'MULTIPLE_MATCHES');--> statement-breakpoint
CREATE TYPE "public"."support_task_status" AS ENUM('OPEN', 'CLOSED');--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" text NOT NULL,
	"identity_id" uuid,
	"journey_id" uuid,
	"client_id" text,
	"details" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email_address" text NOT NULL,
	"email_key" text NOT NULL,
	"preferred_name" text,
	"date_of_birth" date NOT NULL,
	"national_insurance_number_sealed" text,
	"national_insurance_number_digest" text,
	"trn" text,
	"trn_lookup_status" "trn_lookup_status" NOT NULL,
	"merged_into_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identity_trn_is_seven_digits" CHECK ("identity"."trn" ~ '^[0-9]{7}$'),
	CONSTRAINT "identity_trn_when_found" CHECK (("identity"."trn" is not null) = ("identity"."trn_lookup_status" = 'FOUND'))
);
--> statement-breakpoint
CREATE TABLE "identity_name" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identity_id" uuid NOT NULL,
	"kind" "identity_name_kind" NOT NULL,
	"first_name" text NOT NULL,
	"middle_name" text,
	"last_name" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "journey" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"interaction_uid" text NOT NULL,
	"client_id" text NOT NULL,
	"browser_secret_hash" text,
	"state_sealed" text NOT NULL,
	"identity_id" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"last_step_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "passcode_challenge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"journey_id" uuid NOT NULL,
	"email_sealed" text NOT NULL,
	"digest" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" text PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"redirect_uris" text[] NOT NULL,
	"post_logout_redirect_uris" text[] NOT NULL,
	"scopes" text[] NOT NULL,
	"grant_types" text[] NOT NULL,
	"token_endpoint_auth_method" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "client_secret" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"client_id" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "service" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handoff_ticket" (
	"ticket_hash" text PRIMARY KEY NOT NULL,
	"journey_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"redeemed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identity_id" uuid NOT NULL,
	"authenticated_at" timestamp with time zone NOT NULL,
	"amr" text[] NOT NULL,
	"acr" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "support_task" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"journey_id" uuid NOT NULL,
	"identity_id" uuid NOT NULL,
	"reason" "support_task_reason" NOT NULL,
	"status" "support_task_status" DEFAULT 'OPEN' NOT NULL,
	"answers_sealed" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "replica_progress" (
	"source" text PRIMARY KEY NOT NULL,
	"changed_before" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teaching_record" (
	"trn" text PRIMARY KEY NOT NULL,
	"is_active" boolean NOT NULL,
	"merged_into_trn" text,
	"first_name" text NOT NULL,
	"middle_name" text,
	"last_name" text NOT NULL,
	"date_of_birth" date,
	"national_insurance_number_digest" text,
	"email_address" text,
	"email_match_key" text,
	"qts_awarded_on" date,
	"training_provider_ukprns" text[] NOT NULL,
	"is_prohibited" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teaching_record_previous_name" (
	"trn" text NOT NULL,
	"position" integer NOT NULL,
	"first_name" text NOT NULL,
	"middle_name" text,
	"last_name" text NOT NULL,
	CONSTRAINT "teaching_record_previous_name_trn_position_pk" PRIMARY KEY("trn","position")
);
--> statement-breakpoint
CREATE TABLE "training_provider" (
	"ukprn" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity_name" ADD CONSTRAINT "identity_name_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey" ADD CONSTRAINT "journey_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey" ADD CONSTRAINT "journey_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD CONSTRAINT "passcode_challenge_journey_id_journey_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journey"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_secret" ADD CONSTRAINT "client_secret_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_ticket" ADD CONSTRAINT "handoff_ticket_journey_id_journey_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journey"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_ticket" ADD CONSTRAINT "handoff_ticket_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teaching_record_previous_name" ADD CONSTRAINT "teaching_record_previous_name_trn_teaching_record_trn_fk" FOREIGN KEY ("trn") REFERENCES "public"."teaching_record"("trn") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_identity" ON "event" USING btree ("identity_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_email_key_live" ON "identity" USING btree ("email_key") WHERE "identity"."merged_into_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "identity_trn_live" ON "identity" USING btree ("trn") WHERE "identity"."trn" is not null and "identity"."merged_into_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "identity_name_current" ON "identity_name" USING btree ("identity_id","kind") WHERE "identity_name"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "identity_name_identity" ON "identity_name" USING btree ("identity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "journey_interaction_uid" ON "journey" USING btree ("interaction_uid");--> statement-breakpoint
CREATE INDEX "journey_last_step_at" ON "journey" USING btree ("last_step_at");--> statement-breakpoint
CREATE INDEX "journey_identity" ON "journey" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "passcode_challenge_journey" ON "passcode_challenge" USING btree ("journey_id","requested_at");--> statement-breakpoint
CREATE INDEX "client_secret_client" ON "client_secret" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "handoff_ticket_journey" ON "handoff_ticket" USING btree ("journey_id");--> statement-breakpoint
CREATE INDEX "session_identity" ON "session" USING btree ("identity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "support_task_journey" ON "support_task" USING btree ("journey_id");--> statement-breakpoint
CREATE INDEX "teaching_record_date_of_birth" ON "teaching_record" USING btree ("date_of_birth");--> statement-breakpoint
CREATE INDEX "teaching_record_national_insurance_number" ON "teaching_record" USING btree ("national_insurance_number_digest");--> statement-breakpoint
CREATE INDEX "teaching_record_email" ON "teaching_record" USING btree ("email_match_key");