ALTER TABLE "webhook_delivery" ADD COLUMN "event_id" bigint;--> statement-breakpoint
ALTER TABLE "webhook_endpoint" ADD COLUMN "last_success_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "webhook_attempt_failed" ON "webhook_attempt" USING btree ("started_at") WHERE "webhook_attempt"."failure" is not null;--> statement-breakpoint
CREATE INDEX "webhook_delivery_state" ON "webhook_delivery" USING btree ("endpoint_id","state","created_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_ping" ON "webhook_delivery" USING btree ("endpoint_id","created_at") WHERE "webhook_delivery"."event_type" = 'ping';--> statement-breakpoint
CREATE INDEX "webhook_delivery_identity" ON "webhook_delivery" USING btree ("identity_id","created_at") WHERE "webhook_delivery"."identity_id" is not null;