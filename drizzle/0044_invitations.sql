CREATE TYPE "public"."invitation_end" AS ENUM('ACCEPTED', 'CANCELLED', 'EXPIRED');--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"client_id" text NOT NULL,
	"trn" text NOT NULL,
	"email_sealed" text NOT NULL,
	"email_digest" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token_hash" text,
	"opened_at" timestamp with time zone,
	"end" "invitation_end",
	"ended_at" timestamp with time zone,
	"identity_id" uuid,
	CONSTRAINT "invitation_trn_is_seven_digits" CHECK ("invitation"."trn" ~ '^[0-9]{7}$'),
	CONSTRAINT "invitation_ends_once" CHECK (("invitation"."end" is null) = ("invitation"."ended_at" is null)),
	CONSTRAINT "invitation_accepted_by_an_identity" CHECK (("invitation"."end" is not distinct from 'ACCEPTED') = ("invitation"."identity_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_identity_id_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_live" ON "invitation" USING btree ("service_id","trn","email_digest") WHERE "invitation"."end" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_service" ON "invitation" USING btree ("service_id","id");--> statement-breakpoint
CREATE INDEX "invitation_identity" ON "invitation" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "invitation_ended_at" ON "invitation" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "invitation_expires_at" ON "invitation" USING btree ("expires_at") WHERE "invitation"."end" is null;