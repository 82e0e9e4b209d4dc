"use client";
import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/chart/change-list";
import { useMonthName } from "@/components/chart/use-month-name";
import { isProvisionalMonth } from "@/lib/billing-month";
import { shiftMonth } from "@/lib/time";
import { changesOf } from "../changes";
import { Section } from "../section";
import { useBillQuery } from "../use-bill-query";
import { useHistory } from "../use-bill-reads";

/** What moved most from the month before to the chosen one, up or down. */
export function Changes() {
  const t = useTranslations("bills");
  const tChart = useTranslations("chart");
  const nameOf = useMonthName();
  const { query, by } = useBillQuery();
  const { data: history } = useHistory(query, by);
  const changes = history ? changesOf(history, query.cycle) : [];
  if (!history || changes.length === 0) return null;
  const title = t(`changes.${by}`);
  return (
    <Section
      note={t(isProvisionalMonth(query.cycle, new Date()) ? "changes.soFar" : "changes.whole", {
        month: nameOf(query.cycle),
        before: nameOf(shiftMonth(query.cycle, -1)),
      })}
      title={title}
    >
      <ChangeList
        currency={history.currency}
        label={title}
        rows={changes.map((row) => ({
          ...row,
          label: row.key === "other" ? tChart("other") : row.label || row.key || "—",
        }))}
      />
    </Section>
  );
}
