"use client";
import { useTranslations } from "next-intl";
import { Money } from "../figure/money";
import { figuresOf } from "./month-figures";
import type { Series } from "./stack";
import { useMonthName } from "./use-month-name";

interface Props {
  title: string;
  cycles: readonly string[];
  series: readonly Series[];
  currency: string;
}

/** Every figure of a chart as a table, for those who do not see the drawing. */
export function FiguresTable({ title, cycles, series, currency }: Props) {
  const t = useTranslations("chart");
  const nameOf = useMonthName();
  return (
    <div className="sr-only">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{t("total")}</th>
          </tr>
        </thead>
        <tbody>
          {figuresOf(cycles, series).map(({ cycle, total }, month) => (
            <tr key={cycle}>
              <th scope="row">{nameOf(cycle)}</th>
              {series.map(({ key, amounts }) => (
                <td key={key}>
                  <Money amount={amounts[month] ?? null} currency={currency} />
                </td>
              ))}
              <td>
                <Money amount={total} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
