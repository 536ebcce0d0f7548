CREATE TYPE "public"."identity_merge_status" AS ENUM('PROPOSED', 'MERGED', 'REFUSED', 'UNDONE');--> statement-breakpoint
CREATE TABLE "identity_merge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"from_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"status" "identity_merge_status" NOT NULL,
	"choices" jsonb NOT NULL,
	"from_version" text NOT NULL,
	"into_version" text NOT NULL,
	"task_id" uuid,
	"proposed_by_id" uuid,
	"proposed_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"note_sealed" text,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"refusal_reason" text,
	"undo_until" timestamp with time zone,
	"snapshot_sealed" text,
	"undone_by_id" uuid,
	"undone_at" timestamp with time zone,
	"undo_reason" text,
	CONSTRAINT "identity_merge_decided" CHECK (("identity_merge"."status" = 'PROPOSED') = ("identity_merge"."decided_at" is null)),
	CONSTRAINT "identity_merge_undone" CHECK (("identity_merge"."status" = 'UNDONE') = ("identity_merge"."undone_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "identity_merge" ADD CONSTRAINT "identity_merge_from_id_identity_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_merge" ADD CONSTRAINT "identity_merge_into_id_identity_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_merge" ADD CONSTRAINT "identity_merge_proposed_by_id_staff_member_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_merge" ADD CONSTRAINT "identity_merge_decided_by_id_staff_member_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_merge" ADD CONSTRAINT "identity_merge_undone_by_id_staff_member_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "identity_merge_proposed_pair" ON "identity_merge" USING btree (least("from_id", "into_id"),greatest("from_id", "into_id")) WHERE "identity_merge"."status" = 'PROPOSED';--> statement-breakpoint
CREATE UNIQUE INDEX "identity_merge_merged_from" ON "identity_merge" USING btree ("from_id") WHERE "identity_merge"."status" = 'MERGED';--> statement-breakpoint
CREATE INDEX "identity_merge_into" ON "identity_merge" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "identity_merge_proposed_at" ON "identity_merge" USING btree ("proposed_at","id");--> statement-breakpoint
CREATE INDEX "identity_merge_waiting" ON "identity_merge" USING btree ("proposed_at","id") WHERE "identity_merge"."status" = 'PROPOSED';--> statement-breakpoint
CREATE INDEX "identity_merge_undo_until" ON "identity_merge" USING btree ("undo_until") WHERE "identity_merge"."snapshot_sealed" is not null;--> statement-breakpoint
CREATE INDEX "identity_merged_into" ON "identity" USING btree ("merged_into_id") WHERE "identity"."merged_into_id" is not null;