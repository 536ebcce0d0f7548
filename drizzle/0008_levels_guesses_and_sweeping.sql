CREATE TYPE "public"."match_level" AS ENUM('LOW', 'FIRM', 'STRICT');--> statement-breakpoint
CREATE TYPE "public"."match_try_outcome" AS ENUM('FOUND', 'NOT_FOUND', 'NOT_TRIED');--> statement-breakpoint
ALTER TYPE "public"."passcode_purpose" ADD VALUE 'RECORD';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'NEEDS_PROOF';--> statement-breakpoint
CREATE TABLE "match_try" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "match_try_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tried_at" timestamp with time zone NOT NULL,
	"person_digest" text NOT NULL,
	"address_digest" text,
	"network_digest" text,
	"client_id" text,
	"outcome" "match_try_outcome" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "trn_match_level" "match_level";--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "match_policy" "match_level" DEFAULT 'LOW' NOT NULL;--> statement-breakpoint
ALTER TABLE "logout_notice" ADD COLUMN "given_up_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "trn_release" ADD COLUMN "email_sealed" text;--> statement-breakpoint
CREATE INDEX "match_try_tried_at" ON "match_try" USING btree ("tried_at");--> statement-breakpoint
CREATE INDEX "handoff_ticket_expires_at" ON "handoff_ticket" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "logout_notice_created_at" ON "logout_notice" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "session_expires_at" ON "session" USING btree ("expires_at");--> statement-breakpoint
-- By hand: how surely the records that people hold already are theirs (docs/decisions/0048). What agreed when the record was claimed
-- says it: an address never agrees with a slip; a number may have, which is why one alone makes nobody STRICT.
UPDATE "identity" SET "trn_match_level" = (CASE
	WHEN "agreed" ? 'email' THEN 'STRICT'
	WHEN "agreed" ?| array['nationalInsuranceNumber', 'trn'] THEN 'FIRM'
	ELSE 'LOW' END)::"match_level"
FROM (
	SELECT "linked"."id", coalesce((
		SELECT "event"."details" -> 'agreed' FROM "event"
		WHERE "event"."identity_id" = "linked"."id" AND "event"."type" = 'TrnClaimed'
		ORDER BY "event"."id" DESC LIMIT 1
	), '[]'::jsonb) AS "agreed"
	FROM "identity" "linked" WHERE "linked"."trn" IS NOT NULL
) AS "claimed" WHERE "claimed"."id" = "identity"."id";--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_match_level_of_a_trn" CHECK (("identity"."trn" is not null) = ("identity"."trn_match_level" is not null));