CREATE TABLE "match_request" (
	"service_id" text NOT NULL,
	"request_id" text NOT NULL,
	"client_id" text NOT NULL,
	"identity_id" uuid NOT NULL,
	"facts_digest" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_request_service_id_request_id_pk" PRIMARY KEY("service_id","request_id")
);
--> statement-breakpoint
ALTER TABLE "match_request" ADD CONSTRAINT "match_request_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_request" ADD CONSTRAINT "match_request_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_request" ADD CONSTRAINT "match_request_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_request_identity" ON "match_request" USING btree ("identity_id","requested_at");