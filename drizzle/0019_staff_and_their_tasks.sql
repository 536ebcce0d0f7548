CREATE TYPE "public"."staff_role" AS ENUM('AGENT', 'LEAD', 'OWNER');--> statement-breakpoint
CREATE TYPE "public"."support_task_outcome" AS ENUM('LINKED', 'UNLINKED', 'CONFIRMED', 'NOT_MATCHED', 'CHANGED', 'MERGED', 'KEPT_SEPARATE', 'RELEASED', 'REFUSED', 'NO_LONGER_NEEDED');--> statement-breakpoint
CREATE TYPE "public"."support_task_stage" AS ENUM('NEW', 'IN_PROGRESS', 'WAITING_FOR_TEACHER', 'ESCALATED', 'AWAITING_SECOND');--> statement-breakpoint
CREATE TABLE "staff_member" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email_address" text NOT NULL,
	"email_key" text NOT NULL,
	"name" text NOT NULL,
	"role" "staff_role" NOT NULL,
	"identity_id" uuid,
	"invited_by_id" uuid,
	"invited_at" timestamp with time zone NOT NULL,
	"invitation_token_hash" text,
	"invitation_expires_at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"left_reason" text,
	CONSTRAINT "staff_member_joined_as_an_identity" CHECK (("staff_member"."identity_id" is null) = ("staff_member"."joined_at" is null))
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"proved_at" timestamp with time zone,
	"last_used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "staff_member_id" uuid;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "facts_sealed" text;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "told_references" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "stage" "support_task_stage" DEFAULT 'NEW' NOT NULL;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "locked_by_id" uuid;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "locked_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "outcome" "support_task_outcome";--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "outcome_reason" text;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "closed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_member_id_staff_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_member_email" ON "staff_member" USING btree ("email_key") WHERE "staff_member"."left_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_member_identity" ON "staff_member" USING btree ("identity_id") WHERE "staff_member"."identity_id" is not null and "staff_member"."left_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_member_invitation" ON "staff_member" USING btree ("invitation_token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_session_token" ON "staff_session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "staff_session_member" ON "staff_session" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "staff_session_expires_at" ON "staff_session" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_assignee_id_staff_member_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_locked_by_id_staff_member_id_fk" FOREIGN KEY ("locked_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_closed_by_id_staff_member_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_staff_member" ON "event" USING btree ("staff_member_id","occurred_at") WHERE "event"."staff_member_id" is not null;--> statement-breakpoint
CREATE INDEX "support_task_told_references" ON "support_task" USING gin ("told_references");--> statement-breakpoint
CREATE INDEX "support_task_open_assignee" ON "support_task" USING btree ("assignee_id","opened_at") WHERE "support_task"."status" = 'OPEN';--> statement-breakpoint
CREATE INDEX "support_task_closed_at" ON "support_task" USING btree ("closed_at") WHERE "support_task"."status" = 'CLOSED';--> statement-breakpoint
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_outcome_when_closed" CHECK ("support_task"."outcome" is null or "support_task"."status" = 'CLOSED');--> statement-breakpoint
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_lock_has_an_end" CHECK (("support_task"."locked_by_id" is null) = ("support_task"."locked_until" is null));--> statement-breakpoint
UPDATE "support_task" SET "told_references" = ARRAY[regexp_replace(upper(left(replace(coalesce("journey_id", "id")::text, '-', ''), 8)), '^(.{4})', '\1-')];
