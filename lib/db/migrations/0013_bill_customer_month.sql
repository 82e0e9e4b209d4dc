CREATE TABLE "bill_customer_month" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"customer_id" text NOT NULL,
	"association" text NOT NULL,
	"records" bigint NOT NULL,
	"due" numeric NOT NULL,
	"debt" numeric NOT NULL,
	CONSTRAINT "bill_customer_month_pk" PRIMARY KEY("account","cycle","customer_id","association")
);
--> statement-breakpoint
INSERT INTO "bill_customer_month" SELECT account, cycle, customer_id, association, sum(records), sum(due), sum(debt) FROM "bill_by_customer" GROUP BY account, cycle, customer_id, association;
