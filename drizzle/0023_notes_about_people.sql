CREATE TABLE "person_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identity_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"text_sealed" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person_note" ADD CONSTRAINT "person_note_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_note" ADD CONSTRAINT "person_note_staff_member_id_staff_member_id_fk" FOREIGN KEY ("staff_member_id") REFERENCES "public"."staff_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_note_identity" ON "person_note" USING btree ("identity_id","written_at");--> statement-breakpoint
CREATE INDEX "event_journey" ON "event" USING btree ("journey_id") WHERE "event"."identity_id" is null;