CREATE TYPE "public"."passcode_delivery" AS ENUM('SENT', 'DELIVERED', 'REFUSED', 'FAILED');--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"used_at" timestamp with time zone[] NOT NULL,
	"forget_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "delivery_status" "passcode_delivery";--> statement-breakpoint
CREATE INDEX "rate_limit_forget_at" ON "rate_limit" USING btree ("forget_at");