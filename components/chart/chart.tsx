"use client";
import { Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CSSProperties, type ReactNode, useState } from "react";
import { ReadProblem } from "../job/read-problem";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { type ChartSize, ChartSkeleton, chartHeight, legendRoom } from "./chart-skeleton";
import type { Drill } from "./drill";
import { FiguresTable } from "./figures-table";
import { latePlots, type PlotKind } from "./late-plots";
import { Legend } from "./legend";
import type { Series } from "./stack";

/** What a chart shows; labels that are empty are filled in by the chart. */
export interface ChartFigures {
  /** Months (YYYY-MM) or days (YYYY-MM-DD), oldest first. */
  points: string[];
  series: readonly Series[];
  currency: string;
}

interface Props {
  kind: PlotKind;
  /** What it is of, for those who do not see it. */
  title: string;
  /** The heading, where the chart has one of its own. */
  heading?: ReactNode;
  /** Under the heading: as of when, and what to mind. */
  note?: ReactNode;
  /** Choices of the chart, beside the heading. */
  choices?: ReactNode;
  /** None while they are on their way. */
  figures: ChartFigures | undefined;
  size: ChartSize;
  error?: unknown;
  onRetry?: () => void;
  empty: { title: string; advice?: string };
  drill?: Drill;
  /** The point that the page shows now. */
  chosen?: string;
}

// All kinds are of one height, with the legend or without.
const roomOf: Readonly<Record<PlotKind, string>> = {
  bars: "h-(--plot)",
  lines: "h-(--plot) @min-[560px]:h-(--plot-whole)",
  heat: "h-(--plot-whole)",
};

/**
 * The frame of every chart: heading, choices, legend, the drawing (loaded late, in room kept for it) or its figures as a
 * table, and what is shown while there are none.
 */
export function Chart({ kind, title, heading, note, choices, figures, size, error, onRetry, empty, ...plot }: Props) {
  const t = useTranslations("chart");
  const [isTable, setIsTable] = useState(false);
  const height = chartHeight[size];
  const Plot = latePlots[kind];
  const room = { "--plot": `${height}px`, "--plot-whole": `${height + legendRoom}px` } as CSSProperties;
  const isEmpty = figures?.series.length === 0;
  const named = (figures?.series ?? []).map((one) => ({
    ...one,
    label: one.key === "other" ? t("other") : one.label || one.key || "—",
  }));
  return (
    <figure
      aria-label={title}
      className="@container grid min-w-0 grid-cols-1 gap-2 break-inside-avoid"
      data-slot="chart"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-56">
          {heading}
          {note}
        </div>
        <div className="flex min-w-0 max-w-full flex-wrap items-center gap-2 print:hidden">
          {choices}
          <Button
            aria-pressed={isTable}
            className={isTable ? "bg-hover text-ink" : ""}
            disabled={!figures || isEmpty}
            onClick={() => setIsTable(!isTable)}
            variant="quiet"
          >
            <Table2 aria-hidden className="size-4" />
            {t("asTable")}
          </Button>
        </div>
      </div>
      <ReadProblem error={error} isKnown={figures !== undefined} onRetry={onRetry ?? (() => {})} />
      {!figures && !error && <ChartSkeleton size={size} />}
      {isEmpty && (
        <div className="grid place-items-center" style={{ minHeight: height }}>
          <Empty {...empty} />
        </div>
      )}
      {figures && !isEmpty && (
        <>
          {/* The heat map names its rows itself, and lines have their names at their ends where there is room. */}
          {!isTable && kind !== "heat" && (
            <Legend className={kind === "lines" ? "@min-[560px]:hidden" : ""} series={named} />
          )}
          {!isTable && (
            <div className={`relative min-w-0 ${roomOf[kind]}`} style={room}>
              <Plot
                currency={figures.currency}
                height={height}
                points={figures.points}
                series={named}
                title={title}
                {...plot}
              />
            </div>
          )}
          <FiguresTable
            currency={figures.currency}
            hasTotal={kind !== "lines"}
            height={height + legendRoom}
            isShown={isTable}
            points={figures.points}
            series={named}
            title={title}
          />
        </>
      )}
    </figure>
  );
}
