"use client";
import { useTranslations } from "next-intl";
import type { BulkCheck, BulkRun } from "@/lib/desk/bulk-answers";
import { formatMoney } from "@/lib/money";
import { Card } from "../ui/card";

/** What a run would do, in words. */
export function CheckSummary({ check, run }: { check: BulkCheck; run: BulkRun }) {
  const t = useTranslations("bulk.check");
  const { rows, runnable, withProblems, leftOut, calls, perSecond, seconds } = check;
  const total = formatMoney(check.total, check.currency);
  const held = check.held === null ? "—" : formatMoney(check.held, check.currency);
  const giver = {
    coupon: () => t("fromQuota", { total, held, quota: run.settings.quotaId ?? "—" }),
    allocation: () => t("fromAccount", { total, held }),
    reclaim: () => t("fromCustomers", { total }),
  };
  return (
    <Card aria-live="polite" className="grid gap-1 tabular-nums">
      <p className="font-semibold text-heading">
        {withProblems > 0
          ? t("rowsWithProblems", { rows, runnable, problems: withProblems })
          : t("rows", { rows, runnable })}
      </p>
      <p>{giver[run.kind]()}</p>
      <p className="text-ink-soft">
        {seconds < 90
          ? t("seconds", { calls, perSecond, count: seconds })
          : t("minutes", { calls, perSecond, count: Math.ceil(seconds / 60) })}
        {leftOut > 0 && ` ${t("leftOut", { count: leftOut })}`}
      </p>
    </Card>
  );
}
