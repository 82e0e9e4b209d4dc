"use client";
import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { beijingDay } from "@/lib/time";
import { readDay } from "@/lib/typed-day";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { LabelledField } from "./labelled-field";
import { type FieldProps, useField } from "./use-field";

// Kept together, so that an instant is not torn over two lines.
const utcOf = (instant: string) => instant.replace("T", "\u00a0").replaceAll("-", "\u2011").replace("Z", "");

/** A Beijing day, typed in figures or words or picked from the browser's calendar, with the instant that it stands for. */
export function DateField({ form, name, label, hint }: FieldProps) {
  const t = useTranslations("form.date");
  const field = useField(form, name);
  const picker = useRef<HTMLInputElement>(null);
  const typed = String(field.value);
  const read = typed.trim() === "" ? { rule: "day" } : readDay(typed, beijingDay(new Date()));
  const day = "value" in read ? read.value : "";
  const sent = day ? form.kinds[name]?.read(day) : undefined;
  // Where a day is kept as a day it stands for no instant.
  const instant = sent && "wire" in sent && String(sent.wire).includes("T") ? String(sent.wire) : null;
  const edge = instant?.endsWith("T15:59:59Z") ? "end" : "start";
  return (
    <LabelledField field={field} hint={instant ? t(`stands.${edge}`, { utc: utcOf(instant) }) : hint} label={label}>
      {(aria) => (
        <div className="relative flex gap-1">
          <Input
            {...aria}
            autoComplete="off"
            className="tabular-nums"
            name={name}
            onBlur={field.onBlur}
            onChange={(event) => field.onChange(event.target.value)}
            placeholder={t("placeholder")}
            value={field.value}
          />
          <Button aria-label={t("pick", { label })} onClick={() => picker.current?.showPicker()} variant="secondary">
            <CalendarDays aria-hidden className="size-4" />
          </Button>
          <input
            aria-hidden
            className="pointer-events-none absolute end-0 bottom-0 size-px opacity-0"
            onChange={(event) => field.onChange(event.target.value)}
            ref={picker}
            tabIndex={-1}
            type="date"
            value={day}
          />
        </div>
      )}
    </LabelledField>
  );
}
