"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight, CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCodeLabel } from "@/components/figure/code-label";
import { Allowed, usePerson } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { quotaType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { formatMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { AttentionSkeleton, attentionRoom } from "./attention-skeleton";
import { useBills } from "./use-bills";
import { useDebtors } from "./use-debtors";
import { useLapsingQuotas } from "./use-lapsing-quotas";

/** What needs somebody first: debts, coupon quotas that lapse unspent, and data that could not be refreshed. */
export function Attention() {
  const t = useTranslations("overview.attention");
  const { data, error, followed } = useDebtors();
  const label = useCodeLabel();
  const { lapsing, isPending, error: quotaError } = useLapsingQuotas();
  // It comes with the rest or a moment later; without it nothing else is held back.
  const { data: open } = useQuery(read(api.desk.openSpends, {}));
  const canSeeApprovals = usePerson().permissions.includes("approvals.read");
  const { data: approvals } = useQuery({ ...read(api.desk.waitingApprovals, {}), enabled: canSeeApprovals });
  const waiting = approvals?.count ?? 0;
  const isInDebt = (data?.total ?? 0) > 0;
  const isCalm =
    data !== undefined &&
    !isInDebt &&
    !isPending &&
    quotaError === null &&
    lapsing.length === 0 &&
    open?.unknown === 0 &&
    open.person === 0 &&
    waiting === 0 &&
    followed.job?.state === "done";
  if ((!data && !error) || isPending) return <AttentionSkeleton />;
  return (
    <Card aria-label={t("title")} className={attentionRoom} role="region">
      <ul className="grid">
        {waiting > 0 && (
          <Item href="/approvals?state=waiting" tone="text-pending">
            {t("approvals", { count: waiting })}
          </Item>
        )}
        {open !== undefined && open.person > 0 && (
          <Item href="/coupons?tab=receipts" tone="text-debt">
            {t("person", { count: open.person })}
          </Item>
        )}
        {open !== undefined && open.unknown > 0 && (
          <Item href="/coupons?tab=receipts" tone="text-unknown">
            {t("unknown", { count: open.unknown })}
          </Item>
        )}
        {data && isInDebt && (
          <Item href="/balances?only=debt" tone="text-debt">
            {t("debt", { count: data.total, sum: formatMoney(data.sums.debt, data.currency) })}
          </Item>
        )}
        {lapsing.map(({ type, count, sum, currency, first }) => (
          <Item href="/coupons" key={type} tone="text-warn">
            {t("quotas", {
              type: label(quotaType, type),
              count,
              sum: formatMoney(sum, currency),
              first: formatInstant(first),
            })}
          </Item>
        ))}
        {followed.job?.state === "failed" && (
          <Item href="/balances" tone="text-warn">
            {t("balancesStale")}
          </Item>
        )}
        <Allowed permission="bills.read">
          <BillsStale />
        </Allowed>
        {isCalm && (
          <li className="flex items-center gap-2.5 px-2 py-1.5">
            <CircleCheck aria-hidden className="size-4 shrink-0 text-done" />
            {t("none")}
          </li>
        )}
      </ul>
    </Card>
  );
}

function BillsStale() {
  const t = useTranslations("overview.attention");
  const { job } = useBills();
  if (job?.state !== "failed") return null;
  return (
    <Item href="/bills" tone="text-warn">
      {t("billsStale")}
    </Item>
  );
}

const Item = ({ href, tone, children }: { href: string; tone: string; children: ReactNode }) => (
  <li>
    <Link className="flex min-h-9 items-center gap-2.5 rounded-md px-2 py-1.5 hover:bg-hover" href={href}>
      <TriangleAlert aria-hidden className={`size-4 shrink-0 ${tone}`} />
      <span className="min-w-0 grow">{children}</span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-soft" />
    </Link>
  </li>
);
