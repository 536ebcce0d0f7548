ALTER TABLE "webhook_endpoint" ADD COLUMN "failures_told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_endpoint" ADD COLUMN "probe_after" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "webhook_delivery_leased" ON "webhook_delivery" USING btree ("endpoint_id","leased_until") WHERE "webhook_delivery"."state" = 'WAITING' and "webhook_delivery"."leased_until" is not null;--> statement-breakpoint
CREATE INDEX "webhook_delivery_created_at" ON "webhook_delivery" USING brin ("created_at");