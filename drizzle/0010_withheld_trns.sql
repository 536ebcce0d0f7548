ALTER TYPE "public"."support_task_reason" ADD VALUE 'TRN_WITHHELD';--> statement-breakpoint
CREATE TABLE "withheld_trn" (
	"trn" text PRIMARY KEY NOT NULL,
	"withheld_at" timestamp with time zone NOT NULL,
	CONSTRAINT "withheld_trn_is_seven_digits" CHECK ("withheld_trn"."trn" ~ '^[0-9]{7}$')
);
