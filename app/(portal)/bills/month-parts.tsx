"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "@/components/chart/chart-skeleton";
import { Card } from "@/components/ui/card";
import type { BillBoard } from "@/lib/desk/bill-answers";
import type { BoardSubject } from "./month-figures";
import { Movers } from "./movers";
import { PaymentMix } from "./payment-mix";
import { RankList } from "./rank-list";
import { Section } from "./section";
import { useBillQuery } from "./use-bill-query";

// What draws needs code that the figures do without; it comes while they are shown.
const DayCard = dynamic(() => import("./day-card").then((card) => card.DayCard), {
  ssr: false,
  loading: () => (
    <Card className="xl:col-span-2">
      <ChartSkeleton size="small" />
    </Card>
  ),
});

/** The parts of a month: its days, how it was paid, and who and what it is of, each leading to its own figures. */
export function MonthParts({ board, of }: { board: BillBoard; of: BoardSubject }) {
  const t = useTranslations("bills");
  const { hrefTo } = useBillQuery();
  const { currency, before, days } = board;
  const same = { currency, isCompared: before !== null };
  const note = before === null ? undefined : t(board.provisional ? "parts.soFar" : "parts.whole");
  return (
    <>
      <div className="grid gap-5 xl:grid-cols-3">
        {days && <DayCard board={board} className="xl:col-span-2" days={days} />}
        <Section className={days ? "" : "xl:col-span-3"} title={t("paidBy")}>
          {board.payments.length > 0 ? (
            <PaymentMix currency={currency} payments={board.payments} />
          ) : (
            <p className="text-ink-soft">{t("noPaidBy")}</p>
          )}
        </Section>
      </div>
      {of !== "customer" && (
        <div className="grid gap-5 lg:grid-cols-2">
          <Section note={t("parts.customers", { count: board.customerCount })} title={t("parts.topCustomers")}>
            <RankList
              hrefOf={({ key }) => hrefTo(`/bills/customers/${encodeURIComponent(key)}`, { customer: undefined })}
              isName
              label={t("parts.topCustomers")}
              rows={board.customers}
              {...same}
            />
          </Section>
          <Movers board={board} />
        </div>
      )}
      <div className={`grid gap-5 lg:grid-cols-2 ${of === "service" ? "" : "xl:grid-cols-3"}`}>
        {of !== "service" && (
          <Section note={note} title={t("parts.services")}>
            <RankList
              hrefOf={({ key }) =>
                of === "customer"
                  ? hrefTo("/bills/rows", { service: key })
                  : hrefTo(`/bills/services/${encodeURIComponent(key)}`, { service: undefined })
              }
              label={t("parts.services")}
              rows={board.services}
              {...same}
            />
          </Section>
        )}
        {board.regions.length > 0 && (
          <Section note={note} title={t("parts.regions")}>
            <RankList
              // What has no region cannot be asked for by one.
              hrefOf={({ key }) => (key === "" ? null : hrefTo("/bills/rows", { region: key }))}
              label={t("parts.regions")}
              rows={board.regions}
              {...same}
            />
          </Section>
        )}
        <Section note={note} title={t("parts.chargeModes")}>
          <RankList
            hrefOf={({ key }) => hrefTo("/bills/rows", { mode: key })}
            label={t("parts.chargeModes")}
            rows={board.chargeModes}
            {...same}
          />
        </Section>
      </div>
    </>
  );
}
