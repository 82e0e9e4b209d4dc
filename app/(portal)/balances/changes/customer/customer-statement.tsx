"use client";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { CustomerChoice } from "@/components/account/customer-choice";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";

// There is nothing to list until a customer is chosen.
const CustomerChangeList = dynamic(() => import("./customer-change-list").then((list) => list.CustomerChangeList));

/** Whose account, and then what came to it and left it. */
export function CustomerStatement() {
  const t = useTranslations("accounts.changes.customer");
  const customerId = useSearchParams().get("customer") ?? "";
  return (
    <>
      <CustomerChoice customer={customerId} label={t("choose")} />
      {customerId ? (
        <CustomerChangeList customerId={customerId} key={customerId} />
      ) : (
        <Card>
          <Empty advice={t("unchosen.advice")} title={t("unchosen.title")} />
        </Card>
      )}
    </>
  );
}
