"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Money } from "../figure/money";
import { figuresOf } from "./point-figures";
import type { Series } from "./stack";
import { usePointName } from "./use-point-name";

interface Props {
  title: string;
  points: readonly string[];
  series: readonly Series[];
  currency: string;
  /** Whether the parts of a point make a whole. */
  hasTotal: boolean;
  /** On screen instead of the drawing; else there for those who do not see it. */
  isShown: boolean;
  /** Pixels. */
  height: number;
}

const head = "border-line border-b bg-surface px-3 py-1.5 font-medium text-ink-soft first:ps-0 last:pe-0";
const cell = "border-line border-b px-3 py-1 first:ps-0 last:pe-0";

/** Every figure of a chart as a table. */
export function FiguresTable({ title, points, series, currency, hasTotal, isShown, height }: Props) {
  const t = useTranslations("chart");
  const nameOf = usePointName();
  const figures = figuresOf(points, series);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name would be a landmark of the whole page
    <div
      aria-label={title}
      className={isShown ? "overflow-auto print:h-auto! print:overflow-visible" : "sr-only"}
      data-slot="figures-table"
      role="group"
      {...(isShown && { style: { height }, tabIndex: 0 })}
    >
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{title}</caption>
        <thead className="sticky top-0 z-10 print:static">
          <tr>
            <th className={clsx(head, "sticky start-0 z-10 whitespace-nowrap text-start print:static")} scope="col">
              {t("month")}
            </th>
            {series.map(({ key, label }) => (
              <th className={clsx(head, "min-w-28 text-end align-bottom print:min-w-0")} key={key} scope="col">
                {label}
              </th>
            ))}
            {hasTotal && (
              <th className={clsx(head, "sticky end-0 text-end align-bottom print:static")} scope="col">
                {t("total")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ point, total }, at) => (
            <tr data-row={point} key={point}>
              <th
                className={clsx(
                  cell,
                  "sticky start-0 whitespace-nowrap bg-surface text-start font-normal print:static",
                )}
                scope="row"
              >
                {nameOf(point)}
              </th>
              {series.map(({ key, amounts }) => (
                <td className={clsx(cell, "text-end")} data-series={key} key={key}>
                  <Money amount={amounts[at] ?? null} currency={currency} />
                </td>
              ))}
              {hasTotal && (
                <td
                  className={clsx(cell, "sticky end-0 bg-surface text-end font-semibold print:static")}
                  data-series="total"
                >
                  <Money amount={total} currency={currency} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
