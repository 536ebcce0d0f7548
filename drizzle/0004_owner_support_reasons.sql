ALTER TYPE "public"."support_task_reason" ADD VALUE 'OWNER_NOT_RECOGNISED';--> statement-breakpoint
ALTER TYPE "public"."support_task_reason" ADD VALUE 'OWNER_NO_ACCESS';