"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BarList } from "@/components/chart/bar-list";
import { ChangeList } from "@/components/chart/change-list";
import { Chart, type ChartFigures } from "@/components/chart/chart";
import { Sparkline } from "@/components/chart/sparkline";
import { Delta } from "@/components/figure/delta";
import { Card } from "@/components/ui/card";
import { ProblemAnswer } from "@/lib/client/problem-answer";
import { monthsBack } from "@/lib/time";
import { Sample } from "./sample";

const months = monthsBack("2026-05", 12);
const days = Array.from({ length: 31 }, (_, index) => `2026-05-${String(index + 1).padStart(2, "0")}`);
const cents = (base: number, at: number) => `${base + ((at * 7919) % 4001)}.${10 + ((at * 31) % 89)}`;

const byMonth: ChartFigures = {
  points: months,
  currency: "CNY",
  series: [
    { key: "ecs", label: "Elastic Cloud Server", amounts: months.map((_, at) => cents(9000 + at * 700, at + 3)) },
    { key: "rds", label: "Relational Database Service", amounts: months.map((_, at) => cents(6000, at * 3)) },
    { key: "obs", label: "OBS", amounts: months.map((_, at) => (at === 4 ? "-2810.55" : cents(1500, at * 5))) },
    { key: "new", label: "ModelArts", amounts: months.map((_, at) => (at < 7 ? "0" : cents(800 * at, at))) },
    { key: "other", label: "", amounts: months.map((_, at) => cents(400, at * 11)) },
  ],
};
const byDay: ChartFigures = {
  points: days,
  currency: "USD",
  series: [
    { key: "ecs", label: "ECS", amounts: days.map((_, at) => (at > 19 && at < 23 ? null : cents(300 + at * 40, at))) },
    { key: "rds", label: "RDS", amounts: days.map((_, at) => (at > 26 ? null : cents(900, at * 2))) },
  ],
};
const none: ChartFigures = { points: months, currency: "CNY", series: [] };
const empty = { title: "—", advice: "…" };
const rows = byMonth.series.slice(0, 3).map(({ key, label, amounts }) => ({ key, label, amount: amounts[4] ?? "0" }));

/** Every chart in every state. */
export function LateChartSamples() {
  const [chosen, setChosen] = useState("2026-03");
  const drill = { onDrill: setChosen };
  const t = useTranslations("shared.failed");
  const title = useTranslations("bills.trend")("of.service");
  const failed = new ProblemAnswer({
    code: "upstream_away",
    status: 502,
    title: t("title"),
    advice: t("advice"),
    requestId: "0b0c9f6e",
  });
  return (
    <>
      {(["bars", "lines", "heat"] as const).map((kind) => (
        <Card className="min-w-0" key={kind}>
          <Chart
            chosen={chosen}
            drill={drill}
            empty={empty}
            figures={byMonth}
            heading={<h3 className="font-mono text-caption text-ink-soft">{kind}</h3>}
            kind={kind}
            size="full"
            title={kind}
          />
        </Card>
      ))}
      <div className="grid min-w-0 gap-4 md:grid-cols-2">
        <Card className="min-w-0">
          <Chart empty={empty} figures={byDay} kind="lines" note="USD" size="small" title={title} />
        </Card>
        <Card className="min-w-0">
          <Chart
            drill={{ hrefOf: (point) => `#${point}` }}
            empty={empty}
            figures={byDay}
            kind="bars"
            note="USD"
            size="small"
            title={title}
          />
        </Card>
        <Card className="min-w-0">
          <Chart empty={empty} figures={undefined} kind="bars" size="small" title={title} />
        </Card>
        <Card className="min-w-0">
          <Chart empty={empty} figures={none} kind="bars" size="small" title={title} />
        </Card>
        <Card className="min-w-0">
          <Chart empty={empty} error={failed} figures={undefined} kind="bars" size="small" title={title} />
        </Card>
        <Card className="min-w-0">
          <Chart empty={empty} error={failed} figures={byDay} kind="bars" size="small" title={title} />
        </Card>
      </div>
      <Sample name="Sparkline, Change">
        <Sparkline amounts={["3", "4.5", "2", "8", "7.25"]} currency="CNY" points={months.slice(7)} title={title} />
        <Sparkline amounts={["5", "5"]} currency="CNY" points={months.slice(10)} title={title} />
        <Sparkline amounts={["5"]} currency="CNY" points={months.slice(11)} title={title} />
        <Delta currency="CNY" from="1200.00" to="1500.10" />
        <Delta currency="CNY" from="1500.10" to="1200.00" />
        <Delta currency="CNY" from={null} to="1200.00" />
      </Sample>
      <div className="grid min-w-0 gap-4 md:grid-cols-2">
        <Card>
          <BarList currency="CNY" label={title} rows={rows} />
        </Card>
        <Card>
          <ChangeList
            currency="CNY"
            label={title}
            rows={[
              { key: "ecs", label: "Elastic Cloud Server", from: "1500.10", to: "900", change: "-600.10" },
              { key: "obs", label: "OBS", from: "0", to: "420.00", change: "420.00" },
            ]}
          />
        </Card>
        <Card>
          <BarList currency="CNY" label={title} rows={rows.map((row) => ({ ...row, href: `#${row.key}` }))} />
        </Card>
      </div>
    </>
  );
}
