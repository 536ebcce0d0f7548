CREATE TABLE "ruled_out_record" (
	"identity_id" uuid NOT NULL,
	"trn" text NOT NULL,
	"level_before" "match_level" NOT NULL,
	"ruled_out_at" timestamp with time zone NOT NULL,
	"ruled_out_by_id" uuid NOT NULL,
	CONSTRAINT "ruled_out_record_identity_id_trn_pk" PRIMARY KEY("identity_id","trn")
);
--> statement-breakpoint
CREATE TABLE "support_question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"template" text NOT NULL,
	"facts" text[] NOT NULL,
	"wants_evidence" boolean NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"token_hash" text,
	"answerable_until" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answer_sealed" text
);
--> statement-breakpoint
ALTER TABLE "ruled_out_record" ADD CONSTRAINT "ruled_out_record_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruled_out_record" ADD CONSTRAINT "ruled_out_record_ruled_out_by_id_staff_member_id_fk" FOREIGN KEY ("ruled_out_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_question" ADD CONSTRAINT "support_question_task_id_support_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."support_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_question" ADD CONSTRAINT "support_question_asked_by_id_staff_member_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "support_question_token" ON "support_question" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "support_question_task" ON "support_question" USING btree ("task_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "support_question_waiting" ON "support_question" USING btree ("task_id") WHERE "support_question"."answered_at" is null and "support_question"."withdrawn_at" is null;