CREATE TABLE "reveal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"person_id" uuid NOT NULL,
	"customer_id" text NOT NULL,
	"field" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reveal" ADD CONSTRAINT "reveal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reveal_account_customer_id_index" ON "reveal" USING btree ("account","customer_id");--> statement-breakpoint
CREATE INDEX "reveal_person_id_created_at_index" ON "reveal" USING btree ("person_id","created_at");