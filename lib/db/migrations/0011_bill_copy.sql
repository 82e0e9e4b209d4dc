CREATE TABLE "bill_by_customer" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"customer_id" text NOT NULL,
	"association" text NOT NULL,
	"service" text NOT NULL,
	"charge_mode" text NOT NULL,
	"bill_type" text NOT NULL,
	"records" bigint NOT NULL,
	"official" numeric NOT NULL,
	"discount" numeric NOT NULL,
	"due" numeric NOT NULL,
	"cash" numeric NOT NULL,
	"credit" numeric NOT NULL,
	"coupon" numeric NOT NULL,
	"cash_coupon" numeric NOT NULL,
	"card" numeric NOT NULL,
	"debt" numeric NOT NULL,
	"written_off" numeric NOT NULL,
	CONSTRAINT "bill_by_customer_pk" PRIMARY KEY("account","cycle","customer_id","association","service","charge_mode","bill_type")
);
--> statement-breakpoint
CREATE TABLE "bill_by_day" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"day" date NOT NULL,
	"association" text NOT NULL,
	"service" text NOT NULL,
	"charge_mode" text NOT NULL,
	"bill_type" text NOT NULL,
	"records" bigint NOT NULL,
	"due" numeric NOT NULL,
	CONSTRAINT "bill_by_day_pk" PRIMARY KEY("account","cycle","day","association","service","charge_mode","bill_type")
);
--> statement-breakpoint
CREATE TABLE "bill_by_service" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"association" text NOT NULL,
	"service" text NOT NULL,
	"region" text NOT NULL,
	"charge_mode" text NOT NULL,
	"bill_type" text NOT NULL,
	"records" bigint NOT NULL,
	"official" numeric NOT NULL,
	"discount" numeric NOT NULL,
	"due" numeric NOT NULL,
	"cash" numeric NOT NULL,
	"credit" numeric NOT NULL,
	"coupon" numeric NOT NULL,
	"cash_coupon" numeric NOT NULL,
	"card" numeric NOT NULL,
	"debt" numeric NOT NULL,
	"written_off" numeric NOT NULL,
	CONSTRAINT "bill_by_service_pk" PRIMARY KEY("account","cycle","association","service","region","charge_mode","bill_type")
);
--> statement-breakpoint
CREATE TABLE "bill_cycle" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"state" text NOT NULL,
	"currency" text NOT NULL,
	"customers" integer NOT NULL,
	"as_of" timestamp with time zone,
	"started_at" timestamp with time zone,
	"problem" text,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bill_cycle_account_cycle_pk" PRIMARY KEY("account","cycle")
);
--> statement-breakpoint
CREATE TABLE "bill_name" (
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "bill_name_account_kind_code_pk" PRIMARY KEY("account","kind","code")
);
--> statement-breakpoint
CREATE TABLE "bill_row" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"customer_id" text NOT NULL,
	"place" integer NOT NULL,
	"association" text NOT NULL,
	"service" text NOT NULL,
	"region" text NOT NULL,
	"charge_mode" text NOT NULL,
	"bill_type" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"day" date NOT NULL,
	"trade_id" text,
	"resource_id" text,
	"resource_name" text,
	"official" numeric NOT NULL,
	"discount" numeric NOT NULL,
	"due" numeric NOT NULL,
	"cash" numeric NOT NULL,
	"credit" numeric NOT NULL,
	"coupon" numeric NOT NULL,
	"cash_coupon" numeric NOT NULL,
	"card" numeric NOT NULL,
	"debt" numeric NOT NULL,
	"written_off" numeric NOT NULL,
	"more" jsonb NOT NULL,
	CONSTRAINT "bill_row_account_cycle_customer_id_place_pk" PRIMARY KEY("account","cycle","customer_id","place")
) PARTITION BY LIST ("cycle");
--> statement-breakpoint
CREATE TABLE "bill_row_aside" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"customer_id" text NOT NULL,
	"place" integer NOT NULL,
	"raw" text NOT NULL,
	"fields" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bill_row_aside_account_cycle_customer_id_place_pk" PRIMARY KEY("account","cycle","customer_id","place")
);
--> statement-breakpoint
CREATE TABLE "bill_row_next" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"customer_id" text NOT NULL,
	"place" integer NOT NULL,
	"association" text NOT NULL,
	"service" text NOT NULL,
	"region" text NOT NULL,
	"charge_mode" text NOT NULL,
	"bill_type" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"day" date NOT NULL,
	"trade_id" text,
	"resource_id" text,
	"resource_name" text,
	"official" numeric NOT NULL,
	"discount" numeric NOT NULL,
	"due" numeric NOT NULL,
	"cash" numeric NOT NULL,
	"credit" numeric NOT NULL,
	"coupon" numeric NOT NULL,
	"cash_coupon" numeric NOT NULL,
	"card" numeric NOT NULL,
	"debt" numeric NOT NULL,
	"written_off" numeric NOT NULL,
	"more" jsonb NOT NULL,
	CONSTRAINT "bill_row_next_account_cycle_customer_id_place_pk" PRIMARY KEY("account","cycle","customer_id","place")
);
--> statement-breakpoint
CREATE TABLE "bill_sync" (
	"account" text PRIMARY KEY NOT NULL,
	"is_paused" boolean NOT NULL,
	"pages" integer NOT NULL,
	"rows" bigint NOT NULL,
	"millis" bigint NOT NULL,
	"beat_at" timestamp with time zone,
	"problem" text,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bill_unit" (
	"account" text NOT NULL,
	"cycle" text NOT NULL,
	"customer_id" text NOT NULL,
	"state" text NOT NULL,
	"next" integer NOT NULL,
	"total" integer,
	"rows" integer NOT NULL,
	"aside" smallint NOT NULL,
	"as_of" timestamp with time zone,
	CONSTRAINT "bill_unit_account_cycle_customer_id_pk" PRIMARY KEY("account","cycle","customer_id")
);
--> statement-breakpoint
CREATE INDEX "bill_by_customer_account_customer_id_cycle_index" ON "bill_by_customer" USING btree ("account","customer_id","cycle");--> statement-breakpoint
CREATE INDEX "bill_unit_account_cycle_state_index" ON "bill_unit" USING btree ("account","cycle","state");