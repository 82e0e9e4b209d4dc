CREATE TABLE "bulk_group" (
	"run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"is_over" boolean DEFAULT false NOT NULL,
	CONSTRAINT "bulk_group_run_id_number_pk" PRIMARY KEY("run_id","number")
);
--> statement-breakpoint
CREATE TABLE "bulk_row" (
	"run_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"typed" jsonb NOT NULL,
	"customer_id" text,
	"amount" numeric,
	"valid_from" text,
	"valid_until" text,
	"memo" text,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_left_out" boolean DEFAULT false NOT NULL,
	"group_number" integer,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reference" text,
	"vendor_code" text,
	"vendor_message" text,
	"problem" text,
	"entry_id" uuid,
	CONSTRAINT "bulk_row_run_id_position_pk" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
CREATE TABLE "bulk_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"language" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"from_run" uuid,
	"rows_hash" text,
	"groups" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"lease_holder" text,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "bulk_group" ADD CONSTRAINT "bulk_group_run_id_bulk_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."bulk_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_run_id_bulk_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."bulk_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_run" ADD CONSTRAINT "bulk_run_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_row_run_id_group_number_index" ON "bulk_row" USING btree ("run_id","group_number");--> statement-breakpoint
CREATE INDEX "bulk_row_unknown" ON "bulk_row" USING btree ("entry_id") WHERE state = 'unknown';--> statement-breakpoint
CREATE INDEX "bulk_run_account_created_at_index" ON "bulk_run" USING btree ("account","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bulk_run_running" ON "bulk_run" USING btree ("lease_until") WHERE state = 'running';