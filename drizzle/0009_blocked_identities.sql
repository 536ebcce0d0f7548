ALTER TYPE "public"."handoff_denial" ADD VALUE 'BLOCKED' BEFORE 'GAVE_UP';--> statement-breakpoint
ALTER TYPE "public"."session_end_reason" ADD VALUE 'AGENT';--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "blocked_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "identity_email_key_merged" ON "identity" USING btree ("email_key") WHERE "identity"."merged_into_id" is not null;