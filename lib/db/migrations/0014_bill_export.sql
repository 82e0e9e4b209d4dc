CREATE TABLE "bill_export" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"person_id" uuid NOT NULL,
	"language" text NOT NULL,
	"format" text NOT NULL,
	"query" jsonb NOT NULL,
	"state" text NOT NULL,
	"rows" bigint,
	"due" numeric,
	"bytes" bigint NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "bill_export" ADD CONSTRAINT "bill_export_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bill_export_account_created_at_index" ON "bill_export" USING btree ("account","created_at");