CREATE TABLE "bill_exception" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"customer_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"told" numeric NOT NULL,
	"kept" numeric NOT NULL,
	"note" text,
	"person_id" uuid,
	"seen_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bill_exception_account_cycle_customer_id_kind_pk" PRIMARY KEY("account","cycle","customer_id","kind")
);
--> statement-breakpoint
ALTER TABLE "bill_exception" ADD CONSTRAINT "bill_exception_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bill_exception_account_state_cycle_index" ON "bill_exception" USING btree ("account","state","cycle");