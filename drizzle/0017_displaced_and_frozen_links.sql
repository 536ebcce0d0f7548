ALTER TYPE "public"."session_end_reason" ADD VALUE 'RECORD_MOVED';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'HOLDER_DISPLACED';--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "link_frozen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "record_claim" ADD COLUMN "upheld_at" timestamp with time zone;