"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { filledParams } from "@/components/filter-values";
import { Empty } from "@/components/ui/empty";
import { Tabs } from "@/components/ui/tabs";
import { CustomerPick } from "./customer-pick";
import { HeldCards } from "./held-cards";
import { HeldCoupons } from "./held-coupons";

/** What one customer holds, asked in its own name: coupons from whomever it has them, and stored-value cards. */
export function HeldView() {
  const t = useTranslations("heldCoupons");
  const { customer, view } = filledParams(useSearchParams());
  const open = view === "cards" ? "cards" : "coupons";
  const href = (name: string) => ({ pathname: "/coupons", query: { tab: "held", customer, view: name } });
  return (
    <>
      <CustomerPick customer={customer ?? ""} />
      {customer === undefined ? (
        <div className="rounded-lg border border-line bg-surface">
          <Empty advice={t("noneAdvice")} title={t("none")} />
        </div>
      ) : (
        <>
          <Tabs
            label={t("views")}
            open={open}
            tabs={[
              { name: "coupons", label: t("coupons"), href: href("coupons") },
              { name: "cards", label: t("cards"), href: href("cards") },
            ]}
          />
          {open === "cards" ? <HeldCards customerId={customer} /> : <HeldCoupons customerId={customer} />}
        </>
      )}
    </>
  );
}
