CREATE TYPE "public"."notice_place" AS ENUM('TEACHER_PAGES', 'SUPPORT_PAGES');--> statement-breakpoint
CREATE TYPE "public"."switch_name" AS ENUM('SENDING', 'MATCHING', 'SIGN_UP');--> statement-breakpoint
CREATE TYPE "public"."switch_reason" AS ENUM('INCIDENT', 'MAINTENANCE', 'SECURITY', 'TEST', 'OVER');--> statement-breakpoint
CREATE TABLE "service_notice" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "service_notice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"place" "notice_place" NOT NULL,
	"text" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by_id" uuid,
	CONSTRAINT "service_notice_is_short" CHECK (char_length("service_notice"."text") <= 300),
	CONSTRAINT "service_notice_ends" CHECK ("service_notice"."ends_at" >= "service_notice"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "switch_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "switch_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" "switch_name" NOT NULL,
	"is_on" boolean NOT NULL,
	"until" timestamp with time zone,
	"reason" "switch_reason" NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by_id" uuid,
	CONSTRAINT "switch_change_until_when_off" CHECK ("switch_change"."until" is null or not "switch_change"."is_on")
);
--> statement-breakpoint
CREATE INDEX "service_notice_place" ON "service_notice" USING btree ("place","id");--> statement-breakpoint
CREATE INDEX "switch_change_name" ON "switch_change" USING btree ("name","id");