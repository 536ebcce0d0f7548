CREATE TABLE "counted_day" (
	"day" date PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "daily_count" (
	"day" date NOT NULL,
	"client_id" text NOT NULL,
	"measure" text NOT NULL,
	"item" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "daily_count_day_measure_item_client_id_pk" PRIMARY KEY("day","measure","item","client_id")
);
--> statement-breakpoint
ALTER TABLE "journey" ADD COLUMN "steps_seen" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "event_occurred_at" ON "event" USING brin ("occurred_at");--> statement-breakpoint
CREATE INDEX "journey_started_at" ON "journey" USING btree ("started_at");