"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMonthName } from "@/components/chart/use-month-name";
import { Button, IconButton } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { isProvisionalMonth, keptMonths } from "@/lib/billing-month";
import { monthsBack, shiftMonth } from "@/lib/time";

interface Props {
  cycle: string;
  current: string;
  onChoose: (cycle: string) => void;
}

/** Chooses a billing month from those that Huawei keeps; an older one can be reached if it was copied in its time. */
export function MonthPicker({ cycle, current, onChoose }: Props) {
  const t = useTranslations("bills");
  const nameOf = useMonthName();
  const months = monthsBack(current, keptMonths).toReversed();
  const earliest = months.at(-1) ?? current;
  const options = months.includes(cycle) ? months : [...months, cycle];
  const now = new Date();
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <IconButton
        disabled={cycle <= earliest}
        label={t("month.before")}
        onClick={() => onChoose(shiftMonth(cycle, -1))}
        variant="secondary"
      >
        <ChevronLeft aria-hidden className="size-4" />
      </IconButton>
      <Select
        aria-label={t("month.label")}
        className="w-auto!"
        onChange={(event) => onChoose(event.target.value)}
        value={cycle}
      >
        {options.map((month) => (
          <option key={month} value={month}>
            {isProvisionalMonth(month, now) ? t("month.provisional", { month: nameOf(month) }) : nameOf(month)}
          </option>
        ))}
      </Select>
      <IconButton
        disabled={cycle >= current}
        label={t("month.after")}
        onClick={() => onChoose(shiftMonth(cycle, 1))}
        variant="secondary"
      >
        <ChevronRight aria-hidden className="size-4" />
      </IconButton>
      {cycle !== current && (
        <Button onClick={() => onChoose(current)} variant="quiet">
          {t("month.current")}
        </Button>
      )}
      <span className="text-caption text-ink-soft">{t("month.earliest", { month: nameOf(earliest) })}</span>
    </div>
  );
}
