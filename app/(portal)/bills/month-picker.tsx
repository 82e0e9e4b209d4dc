"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMonthName } from "@/components/chart/use-month-name";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { monthsBack, shiftMonth } from "@/lib/time";

/** The portal copies this many months back; older ones can be reached when they were copied in their time. */
const copiedMonths = 13;

interface Props {
  cycle: string;
  current: string;
  onChoose: (cycle: string) => void;
}

/** Chooses a billing month from those that are copied. */
export function MonthPicker({ cycle, current, onChoose }: Props) {
  const t = useTranslations("bills");
  const nameOf = useMonthName();
  const months = monthsBack(current, copiedMonths).toReversed();
  const options = months.includes(cycle) ? months : [...months, cycle];
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button aria-label={t("month.before")} onClick={() => onChoose(shiftMonth(cycle, -1))} variant="secondary">
        <ChevronLeft aria-hidden className="size-4" />
      </Button>
      <Select
        aria-label={t("month.label")}
        className="w-auto!"
        onChange={(event) => onChoose(event.target.value)}
        value={cycle}
      >
        {options.map((month) => (
          <option key={month} value={month}>
            {nameOf(month)}
          </option>
        ))}
      </Select>
      <Button
        aria-label={t("month.after")}
        disabled={cycle >= current}
        onClick={() => onChoose(shiftMonth(cycle, 1))}
        variant="secondary"
      >
        <ChevronRight aria-hidden className="size-4" />
      </Button>
      {cycle !== current && (
        <Button onClick={() => onChoose(current)} variant="quiet">
          {t("month.current")}
        </Button>
      )}
    </div>
  );
}
