CREATE TABLE "known_browser" (
	"mailbox_digest" text NOT NULL,
	"browser_digest" text NOT NULL,
	"first_proved_at" timestamp with time zone NOT NULL,
	"last_proved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_browser_mailbox_digest_browser_digest_pk" PRIMARY KEY("mailbox_digest","browser_digest")
);
--> statement-breakpoint
ALTER TABLE "passcode_challenge" ALTER COLUMN "max_attempts" SET DEFAULT 4;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "mailbox_digest" text;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "browser_digest" text;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "is_standing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "is_mailed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "stands_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "issued_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "known_browser_last_proved_at" ON "known_browser" USING btree ("last_proved_at");--> statement-breakpoint
CREATE INDEX "passcode_challenge_mailbox" ON "passcode_challenge" USING btree ("mailbox_digest","requested_at");