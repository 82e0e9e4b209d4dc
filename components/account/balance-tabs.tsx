"use client";
import { useTranslations } from "next-intl";
import { usePerson } from "../shell/person";
import { Tabs } from "../ui/tabs";

const tabs = [
  { name: "customers", href: "/balances", permission: "accounts.read" },
  { name: "own", href: "/balances/accounts", permission: "accounts.read" },
  { name: "adjustments", href: "/balances/adjustments", permission: "accounts.history" },
  { name: "changes", href: "/balances/changes", permission: "accounts.history" },
] as const;

export type BalanceTab = (typeof tabs)[number]["name"];

/** The pages about money that this person may open; which one is open stands in the address. */
export function BalanceTabs({ open }: { open: BalanceTab }) {
  const t = useTranslations("accounts.tabs");
  const { permissions } = usePerson();
  return (
    <Tabs
      label={t("label")}
      open={open}
      tabs={tabs
        .filter(({ permission }) => permissions.includes(permission))
        .map(({ name, href }) => ({ name, href, label: t(name) }))}
    />
  );
}
