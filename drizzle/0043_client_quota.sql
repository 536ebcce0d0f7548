CREATE TABLE "client_quota" (
	"client_id" text PRIMARY KEY NOT NULL,
	"seconds" bigint[] NOT NULL,
	"requests" integer[] NOT NULL,
	"costs" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "client_quota" ADD CONSTRAINT "client_quota_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE cascade ON UPDATE no action;