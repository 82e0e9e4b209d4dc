ALTER TABLE "bill_sync" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bill_sync" ADD COLUMN "rows_per_second" real NOT NULL;--> statement-breakpoint
ALTER TABLE "bill_sync" ADD COLUMN "pages_per_second" real NOT NULL;--> statement-breakpoint
ALTER TABLE "bill_unit" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "bill_sync" DROP COLUMN "millis";