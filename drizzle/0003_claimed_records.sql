CREATE TYPE "public"."passcode_purpose" AS ENUM('SIGN_IN', 'OWNER');--> statement-breakpoint
CREATE TABLE "email_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identity_id" uuid NOT NULL,
	"previous_email_address" text NOT NULL,
	"previous_email_key" text NOT NULL,
	"revert_token_hash" text,
	"changed_at" timestamp with time zone NOT NULL,
	"revertible_until" timestamp with time zone NOT NULL,
	"reverted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "purpose" "passcode_purpose" DEFAULT 'SIGN_IN' NOT NULL;--> statement-breakpoint
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "email_change_revert_token" ON "email_change" USING btree ("revert_token_hash");--> statement-breakpoint
CREATE INDEX "email_change_identity" ON "email_change" USING btree ("identity_id");