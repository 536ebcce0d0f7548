CREATE TABLE "idempotency_key" (
	"client_id" text NOT NULL,
	"operation" text NOT NULL,
	"key_hash" text NOT NULL,
	"request_digest" text NOT NULL,
	"answer_sealed" text,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_key_client_id_operation_key_hash_pk" PRIMARY KEY("client_id","operation","key_hash")
);
--> statement-breakpoint
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_key_used_at" ON "idempotency_key" USING btree ("used_at");