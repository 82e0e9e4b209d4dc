CREATE TABLE "payee_name" (
	"account" text NOT NULL,
	"payee" text NOT NULL,
	"name" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payee_name_account_payee_pk" PRIMARY KEY("account","payee")
);
