DROP INDEX "ledger_line_open";--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "evidence" jsonb;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "huawei_sent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "next_ask_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD COLUMN "account" text;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD COLUMN "records" jsonb;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_entry_unsettled" ON "ledger_entry" USING btree ("account","next_ask_at") WHERE state in ('intended', 'sent', 'unknown');--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_line_open" ON "ledger_line" USING btree ("payee","account","kind") WHERE state in ('intended', 'sent', 'unknown', 'needs_a_person');