"use client";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { languageOf } from "@/lib/i18n/language";
import { compareAmounts, shareOf } from "@/lib/money";
import { axisUnit } from "./axis-unit";
import { FiguresTable } from "./figures-table";
import { Legend } from "./legend";
import { MonthButtons } from "./month-buttons";
import { MonthCard } from "./month-card";
import { figuresOf } from "./month-figures";
import { MonthPlot, monthScale } from "./month-plot";
import { barsOf, extentOf, type Series } from "./stack";
import { useWidth } from "./use-width";

export interface MonthBarsProps {
  /** What the bars are of, for those who do not see them. */
  title: string;
  /** Billing months, oldest first. */
  cycles: string[];
  series: readonly Series[];
  currency: string;
  /** Pixels. */
  height: number;
  chosen?: string | undefined;
  onChoose: (cycle: string) => void;
}

/** Amounts by month, stacked by series: a drawing with its legend, figures by pointer and by key, and all of them as a table. */
export function MonthBars({ title, cycles, series, currency, height, chosen, onChoose }: MonthBarsProps) {
  const t = useTranslations("chart");
  const language = languageOf(useLocale());
  const [room, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<string | null>(null);
  const named = series.map((one) => ({
    ...one,
    label: one.key === "other" ? t("other") : one.label || one.key || "—",
  }));
  const months = figuresOf(cycles, named);
  const { above, below } = extentOf(named, cycles.length);
  const unit = axisUnit(compareAmounts(above, below.replace("-", "")) > 0 ? above : below, language);
  const extent: [number, number] = [shareOf(below, unit.unit), Math.max(shareOf(above, unit.unit), 0)];
  const frame = { width, height };
  const active = months.find(({ cycle }) => cycle === pointed);
  return (
    <figure className="grid min-w-0 gap-2 break-inside-avoid">
      <Legend series={named} />
      <div className="relative min-w-0" ref={room} style={{ minHeight: height }}>
        {width > 0 && (
          <>
            <MonthPlot
              active={pointed ?? chosen ?? null}
              bars={barsOf(cycles, named, unit)}
              extent={extent[0] === 0 && extent[1] === 0 ? [0, 1] : extent}
              frame={frame}
              keys={named.map(({ key }) => key)}
              unit={unit}
            />
            <MonthButtons
              chosen={chosen}
              currency={currency}
              frame={frame}
              label={title}
              months={months}
              onChoose={onChoose}
              onPoint={setPointed}
            />
            {active && (
              <MonthCard
                currency={currency}
                figures={active}
                left={(monthScale(cycles, frame)(active.cycle) ?? 0) + monthScale(cycles, frame).bandwidth() / 2}
                total={t("total")}
                width={width}
              />
            )}
          </>
        )}
      </div>
      <FiguresTable currency={currency} cycles={cycles} series={named} title={title} />
    </figure>
  );
}
