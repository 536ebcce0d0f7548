CREATE TABLE "name_word" (
	"word" text PRIMARY KEY NOT NULL,
	"sound" text NOT NULL,
	"slips" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity" ADD COLUMN "name_words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "name_word_sound" ON "name_word" USING btree ("sound");--> statement-breakpoint
CREATE INDEX "name_word_slips" ON "name_word" USING gin ("slips") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "identity_name_words" ON "identity" USING gin ("name_words") WITH (fastupdate=false) WHERE "identity"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "identity_name_words_merged" ON "identity" USING gin ("name_words") WITH (fastupdate=false) WHERE "identity"."merged_into_id" is not null;