import { useTranslations } from "next-intl";
import { Tabs } from "../ui/tabs";

const tabs = { list: "/resellers", quotas: "/resellers/quotas", records: "/resellers/records" } as const;

/** The pages about resellers; which one is open stands in the address. */
export function ResellerTabs({ open }: { open: keyof typeof tabs }) {
  const t = useTranslations("resellers.tabs");
  const names = Object.keys(tabs) as (keyof typeof tabs)[];
  return (
    <Tabs label={t("label")} open={open} tabs={names.map((name) => ({ name, href: tabs[name], label: t(name) }))} />
  );
}
