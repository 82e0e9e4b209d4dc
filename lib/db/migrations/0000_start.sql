CREATE TABLE "bill_month" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"charge_mode" text NOT NULL,
	"currency" text NOT NULL,
	"row_count" integer NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	CONSTRAINT "bill_month_account_cycle_charge_mode_pk" PRIMARY KEY("account","cycle","charge_mode")
);
--> statement-breakpoint
CREATE TABLE "bill_sum" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"charge_mode" text NOT NULL,
	"customer_id" text NOT NULL,
	"service_code" text NOT NULL,
	"service_name" text NOT NULL,
	"resource_type_code" text,
	"resource_type_name" text,
	"bill_type" text NOT NULL,
	"amount" numeric NOT NULL,
	"debt_amount" numeric,
	"adjustment_amount" numeric,
	"discount_amount" numeric,
	"paid_by" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer" (
	"account" text NOT NULL,
	"customer_id" text NOT NULL,
	"account_name" text,
	"name" text,
	"association_type" text,
	"frozen" text,
	"associated_on" text,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "customer_account_customer_id_pk" PRIMARY KEY("account","customer_id")
);
--> statement-breakpoint
CREATE TABLE "customer_balance" (
	"account" text NOT NULL,
	"customer_id" text NOT NULL,
	"amount" numeric,
	"debt" numeric,
	"currency" text,
	"as_of" timestamp with time zone NOT NULL,
	CONSTRAINT "customer_balance_account_customer_id_pk" PRIMARY KEY("account","customer_id")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "flow_turn" (
	"account" text NOT NULL,
	"operation" text NOT NULL,
	"slots" timestamp with time zone[] NOT NULL,
	CONSTRAINT "flow_turn_account_operation_pk" PRIMARY KEY("account","operation")
);
--> statement-breakpoint
CREATE TABLE "job_run" (
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"problem" text,
	"started_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "job_run_account_kind_pk" PRIMARY KEY("account","kind")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"key" text NOT NULL,
	"person_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"payload_hash" text NOT NULL,
	"marker" text NOT NULL,
	"state" text DEFAULT 'intended' NOT NULL,
	"request_id" text,
	"vendor_code" text,
	"vendor_message" text,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "ledger_entry_account_key_unique" UNIQUE("account","key")
);
--> statement-breakpoint
CREATE TABLE "ledger_line" (
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"payee" text NOT NULL,
	"amount" numeric NOT NULL,
	"state" text DEFAULT 'intended' NOT NULL,
	"reference" text,
	"vendor_code" text,
	"vendor_message" text,
	CONSTRAINT "ledger_line_entry_id_position_pk" PRIMARY KEY("entry_id","position")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_entry_id_ledger_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bill_sum_account_cycle_charge_mode_index" ON "bill_sum" USING btree ("account","cycle","charge_mode");--> statement-breakpoint
CREATE INDEX "ledger_entry_account_created_at_index" ON "ledger_entry" USING btree ("account","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ledger_line_open" ON "ledger_line" USING btree ("payee") WHERE state in ('intended', 'sent', 'unknown');--> statement-breakpoint
CREATE INDEX "session_person_id_index" ON "session" USING btree ("person_id");