"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Tabs } from "@/components/ui/tabs";
import { useBillQuery } from "./use-bill-query";

const tabs = {
  month: "/bills",
  trend: "/bills/trend",
  rows: "/bills/rows",
  reconcile: "/bills/reconcile",
  exports: "/bills/exports",
  sync: "/bills/sync",
} as const;
export type BillTab = keyof typeof tabs;

interface Props {
  /** The open one of the views; none on a page below them. */
  tab: BillTab | null;
  title?: string;
  /** The title is a name. */
  isName?: boolean;
  description?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages of bills: heading, the views with the same month and filters, and who may not see them. */
export function BillFrame({ tab, title, isName = false, description, action, children }: Props) {
  const t = useTranslations("bills");
  const { hrefTo } = useBillQuery();
  return (
    <Allowed
      otherwise={
        <>
          <PageHeader title={title ?? t("title")} />
          <Card>
            <Empty advice={t("notPermitted.advice")} title={t("notPermitted.title")} />
          </Card>
        </>
      }
      permission="bills.read"
    >
      <PageHeader action={action} isName={isName} title={title ?? t("title")} {...(description && { description })} />
      {tab && (
        <Tabs
          label={t("tabs.label")}
          open={tab}
          tabs={(Object.keys(tabs) as BillTab[]).map((name) => ({
            name,
            label: t(`tabs.${name}`),
            href: hrefTo(tabs[name]),
          }))}
        />
      )}
      {children}
    </Allowed>
  );
}
