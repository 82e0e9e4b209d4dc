-- What the new keys are is known by the records alone, so that the sums are made anew from them.
TRUNCATE "bill_by_customer", "bill_by_day";--> statement-breakpoint
ALTER TABLE "bill_by_customer" ADD COLUMN "region" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bill_by_day" ADD COLUMN "region" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bill_by_customer" DROP CONSTRAINT "bill_by_customer_pk";
--> statement-breakpoint
ALTER TABLE "bill_by_customer" ADD CONSTRAINT "bill_by_customer_pk" PRIMARY KEY("account","cycle","customer_id","association","service","region","charge_mode","bill_type");--> statement-breakpoint
ALTER TABLE "bill_by_day" DROP CONSTRAINT "bill_by_day_pk";
--> statement-breakpoint
ALTER TABLE "bill_by_day" ADD CONSTRAINT "bill_by_day_pk" PRIMARY KEY("account","cycle","association","service","region","charge_mode","bill_type","day");--> statement-breakpoint
INSERT INTO "bill_by_customer" (account, cycle, customer_id, association, service, region, charge_mode, bill_type, records, official, discount, due, cash, credit, coupon, cash_coupon, card, debt, written_off)
SELECT account, cycle, customer_id, association, service, region, charge_mode, bill_type, count(*), sum(official), sum(discount), sum(due), sum(cash), sum(credit), sum(coupon), sum(cash_coupon), sum(card), sum(debt), sum(written_off) FROM "bill_row" GROUP BY account, cycle, customer_id, association, service, region, charge_mode, bill_type;--> statement-breakpoint
INSERT INTO "bill_by_day" (account, cycle, day, association, service, region, charge_mode, bill_type, records, due)
SELECT account, cycle, day, association, service, region, charge_mode, bill_type, count(*), sum(due) FROM "bill_row" GROUP BY account, cycle, day, association, service, region, charge_mode, bill_type;
