ALTER TYPE "public"."support_task_reason" ADD VALUE 'CHANGE_REQUEST';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'REVERT';--> statement-breakpoint
CREATE TABLE "task_view" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "taken_from_id" uuid;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "touched_by_id" uuid;--> statement-breakpoint
ALTER TABLE "support_task" ADD COLUMN "touched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "task_view" ADD CONSTRAINT "task_view_member_id_staff_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "task_view_name" ON "task_view" USING btree ("member_id",lower("name"));--> statement-breakpoint
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_taken_from_id_staff_member_id_fk" FOREIGN KEY ("taken_from_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_touched_by_id_staff_member_id_fk" FOREIGN KEY ("touched_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "support_task_open_opened" ON "support_task" USING btree ("opened_at","id") WHERE "support_task"."status" = 'OPEN';--> statement-breakpoint
CREATE INDEX "support_task_open_due" ON "support_task" USING btree (coalesce("due_on", ("opened_at" at time zone 'Europe/London')::date + 7),"id") WHERE "support_task"."status" = 'OPEN';