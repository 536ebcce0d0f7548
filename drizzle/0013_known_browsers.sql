CREATE TABLE "known_browser" (
	"mailbox_digest" text NOT NULL,
	"browser_digest" text NOT NULL,
	"first_proved_at" timestamp with time zone NOT NULL,
	"last_proved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_browser_mailbox_digest_browser_digest_pk" PRIMARY KEY("mailbox_digest","browser_digest")
);
--> statement-breakpoint
ALTER TABLE "passcode_challenge" ADD COLUMN "browser_digest" text;--> statement-breakpoint
CREATE INDEX "known_browser_last_proved_at" ON "known_browser" USING btree ("last_proved_at");