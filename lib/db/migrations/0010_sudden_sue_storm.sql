CREATE TABLE "coupon_template" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "coupon_template" ADD CONSTRAINT "coupon_template_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coupon_template_account_index" ON "coupon_template" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "coupon_template_name" ON "coupon_template" USING btree ("account","name") WHERE removed_at is null;