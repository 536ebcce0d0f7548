CREATE TYPE "public"."email_proposal_proof" AS ENUM('DOCUMENT', 'KNOWLEDGE');--> statement-breakpoint
CREATE TABLE "email_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identity_id" uuid NOT NULL,
	"email_address" text NOT NULL,
	"email_key" text NOT NULL,
	"proof" "email_proposal_proof" NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"task_id" uuid,
	"approved_by_id" uuid,
	"approved_at" timestamp with time zone,
	"prove_token_hash" text,
	"stop_token_hash" text,
	"provable_until" timestamp with time zone NOT NULL,
	"proved_at" timestamp with time zone,
	"effective_at" timestamp with time zone,
	"took_effect_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"stop_reason" text,
	CONSTRAINT "email_proposal_one_end" CHECK ("email_proposal"."took_effect_at" is null or "email_proposal"."stopped_at" is null)
);
--> statement-breakpoint
CREATE TABLE "identity_closure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identity_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"approved_by_id" uuid,
	"approved_at" timestamp with time zone,
	"reopenable_until" timestamp with time zone,
	"was_locked" boolean DEFAULT false NOT NULL,
	"was_frozen" boolean DEFAULT false NOT NULL,
	"refused_at" timestamp with time zone,
	"reopened_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "identity_closure_by_two" CHECK ("identity_closure"."approved_by_id" is distinct from "identity_closure"."proposed_by_id")
);
--> statement-breakpoint
ALTER TABLE "email_proposal" ADD CONSTRAINT "email_proposal_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_proposal" ADD CONSTRAINT "email_proposal_proposed_by_id_staff_member_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_proposal" ADD CONSTRAINT "email_proposal_approved_by_id_staff_member_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_closure" ADD CONSTRAINT "identity_closure_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_closure" ADD CONSTRAINT "identity_closure_proposed_by_id_staff_member_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_closure" ADD CONSTRAINT "identity_closure_approved_by_id_staff_member_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "email_proposal_pending" ON "email_proposal" USING btree ("identity_id") WHERE "email_proposal"."took_effect_at" is null and "email_proposal"."stopped_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "email_proposal_prove_token" ON "email_proposal" USING btree ("prove_token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "email_proposal_stop_token" ON "email_proposal" USING btree ("stop_token_hash");--> statement-breakpoint
CREATE INDEX "email_proposal_identity" ON "email_proposal" USING btree ("identity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_closure_standing" ON "identity_closure" USING btree ("identity_id") WHERE "identity_closure"."refused_at" is null and "identity_closure"."reopened_at" is null and "identity_closure"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "identity_closure_reopenable_until" ON "identity_closure" USING btree ("reopenable_until");