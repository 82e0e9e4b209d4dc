"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { formatMoney } from "@/lib/money";
import type { MonthFigures } from "./month-figures";
import { type Frame, margin, monthScale } from "./month-plot";
import { useMonthName } from "./use-month-name";

interface Props {
  label: string;
  months: readonly MonthFigures[];
  currency: string;
  frame: Frame;
  /** The month that the page shows now. */
  chosen?: string | undefined;
  onPoint: (cycle: string | null) => void;
  onChoose: (cycle: string) => void;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** A button over each month's bar: one stop of the tab key, arrows between them, the figures as its name, a press chooses. */
export function MonthButtons({ label, months, currency, frame, chosen, onPoint, onChoose }: Props) {
  const t = useTranslations("chart");
  const nameOf = useMonthName();
  const group = useRef<HTMLDivElement>(null);
  const last = months.length - 1;
  const start = months.findIndex(({ cycle }) => cycle === chosen);
  const [stop, setStop] = useState(start < 0 ? last : start);
  const x = monthScale(
    months.map(({ cycle }) => cycle),
    frame,
  );
  const sentence = ({ cycle, parts, total }: MonthFigures) =>
    t("figures", {
      month: nameOf(cycle),
      total: formatMoney(total, currency),
      parts:
        parts.map((part) => `${part.label} ${formatMoney(part.amount, currency)}`).join(t("between")) || t("nothing"),
    });
  const walk = (event: KeyboardEvent) => {
    const next = steps[event.key]?.(stop, last);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    group.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and announce a form where there is none
    <div aria-label={label} className="contents" onKeyDown={walk} ref={group} role="group">
      {months.map((month, index) => (
        <button
          aria-current={month.cycle === chosen ? "true" : undefined}
          aria-label={sentence(month)}
          className="absolute cursor-pointer rounded outline-offset-[-2px] print:hidden"
          key={month.cycle}
          onBlur={() => onPoint(null)}
          onClick={() => onChoose(month.cycle)}
          onFocus={() => {
            setStop(index);
            onPoint(month.cycle);
          }}
          onPointerEnter={() => onPoint(month.cycle)}
          onPointerLeave={() => onPoint(null)}
          style={{
            left: (x(month.cycle) ?? 0) - (x.step() - x.bandwidth()) / 2,
            width: x.step(),
            top: margin.top,
            height: frame.height - margin.top,
          }}
          tabIndex={index === Math.min(stop, last) ? 0 : -1}
          type="button"
        />
      ))}
    </div>
  );
}
