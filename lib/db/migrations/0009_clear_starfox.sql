CREATE TABLE "approval" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"person_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"key" text,
	"run_id" uuid,
	"run_name" text,
	"payload" jsonb NOT NULL,
	"payload_hash" text NOT NULL,
	"lines" jsonb NOT NULL,
	"amount" numeric,
	"currency" text NOT NULL,
	"rules" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"entry_id" uuid,
	CONSTRAINT "approval_account_key_unique" UNIQUE("account","key")
);
--> statement-breakpoint
CREATE TABLE "approval_rule" (
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"amount" numeric NOT NULL,
	"person_id" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approval_rule_account_kind_pk" PRIMARY KEY("account","kind")
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "stepped_up_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_run_id_bulk_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."bulk_run"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_entry_id_ledger_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_account_created_at_index" ON "approval" USING btree ("account","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "approval_live" ON "approval" USING btree ("account","expires_at") WHERE state in ('waiting', 'approved');--> statement-breakpoint
CREATE UNIQUE INDEX "approval_run" ON "approval" USING btree ("run_id") WHERE state in ('waiting', 'approved');