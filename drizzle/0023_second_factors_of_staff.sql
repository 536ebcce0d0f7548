CREATE TYPE "public"."staff_challenge_purpose" AS ENUM('ADD_PASSKEY', 'SHOW_PASSKEY', 'ADD_AUTHENTICATOR_APP');--> statement-breakpoint
CREATE TYPE "public"."staff_factor_kind" AS ENUM('PASSKEY', 'AUTHENTICATOR_APP');--> statement-breakpoint
CREATE TABLE "staff_challenge" (
	"staff_session_id" uuid NOT NULL,
	"purpose" "staff_challenge_purpose" NOT NULL,
	"value_sealed" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_challenge_staff_session_id_purpose_pk" PRIMARY KEY("staff_session_id","purpose")
);
--> statement-breakpoint
CREATE TABLE "staff_enrolment" (
	"staff_session_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_factor" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" "staff_factor_kind" NOT NULL,
	"name" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"credential_id" text,
	"public_key" text,
	"counter" bigint,
	"transports" text[],
	"secret_sealed" text,
	"last_used_step" bigint,
	CONSTRAINT "staff_factor_has_what_its_kind_needs" CHECK (case "staff_factor"."kind"
        when 'PASSKEY' then "staff_factor"."credential_id" is not null and "staff_factor"."public_key" is not null and "staff_factor"."counter" is not null
        else "staff_factor"."secret_sealed" is not null and "staff_factor"."last_used_step" is not null
      end)
);
--> statement-breakpoint
CREATE TABLE "staff_factor_lock" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"locked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_owner_proposal" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_recovery_code" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"selector" text NOT NULL,
	"hash" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "staff_challenge" ADD CONSTRAINT "staff_challenge_staff_session_id_staff_session_id_fk" FOREIGN KEY ("staff_session_id") REFERENCES "public"."staff_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_enrolment" ADD CONSTRAINT "staff_enrolment_staff_session_id_staff_session_id_fk" FOREIGN KEY ("staff_session_id") REFERENCES "public"."staff_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_factor" ADD CONSTRAINT "staff_factor_member_id_staff_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_factor_lock" ADD CONSTRAINT "staff_factor_lock_member_id_staff_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_owner_proposal" ADD CONSTRAINT "staff_owner_proposal_member_id_staff_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_owner_proposal" ADD CONSTRAINT "staff_owner_proposal_proposed_by_id_staff_member_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_member_id_staff_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_factor_member" ON "staff_factor" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_factor_credential" ON "staff_factor" USING btree ("credential_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_recovery_code_selector" ON "staff_recovery_code" USING btree ("member_id","selector");