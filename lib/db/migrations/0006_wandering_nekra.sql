CREATE TABLE "audit" (
	"account" text NOT NULL,
	"seq" bigint NOT NULL,
	"version" smallint NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"person_id" uuid,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"request_id" text,
	"detail" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_account_seq_pk" PRIMARY KEY("account","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_chain" (
	"account" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_check" (
	"at" timestamp(3) with time zone PRIMARY KEY NOT NULL,
	"entries" bigint NOT NULL,
	"findings" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"key_id" text NOT NULL,
	"chains" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_at_seq_index" ON "audit" USING btree ("at","seq");--> statement-breakpoint
CREATE INDEX "audit_subject_id_index" ON "audit" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "audit_person_id_at_index" ON "audit" USING btree ("person_id","at");