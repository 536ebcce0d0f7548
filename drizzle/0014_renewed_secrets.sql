ALTER TABLE "journey" ADD COLUMN "renewed_from" text;--> statement-breakpoint
ALTER TABLE "journey" ADD COLUMN "renewed_at" timestamp with time zone;