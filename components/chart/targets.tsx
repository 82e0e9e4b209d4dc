"use client";
import { useTranslations } from "next-intl";
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import type { Drill } from "./drill";
import { moveTo } from "./move-to";
import { Target } from "./target";

/** One place of a chart that has figures. */
export interface Place {
  key: string;
  point: string;
  /** The series of its row, in a map. */
  series?: string;
  sentence: string;
  style?: ComponentProps<"span">["style"];
  className?: string;
  content?: ReactNode;
}

interface Props {
  label: string;
  places: readonly Place[];
  columns: number;
  drill: Drill | undefined;
  chosen: string | undefined;
  className: string;
  onPoint: (at: number | null, element: HTMLElement | null) => void;
}

/** The places of a chart: one stop of the tab key, arrows between them, Enter goes where a place leads, Escape leaves. */
export function Targets({ label, places, columns, drill, chosen, className, onPoint }: Props) {
  const t = useTranslations("chart");
  const hint = useId();
  const group = useRef<HTMLDivElement>(null);
  const last = Math.min(columns, places.length) - 1;
  const start = places.findIndex(({ point }) => point === chosen);
  const [walked, setWalked] = useState<number | null>(null);
  const stop = Math.min(walked ?? (start < 0 ? last : start), places.length - 1);
  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && document.activeElement instanceof HTMLElement) {
      onPoint(null, null);
      document.activeElement.blur();
      return;
    }
    const next = moveTo(event.key, stop, { columns, cells: places.length });
    if (next === undefined) return;
    event.preventDefault();
    setWalked(next);
    group.current?.querySelectorAll<HTMLElement>("[data-point]")[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and announce a form where there is none
    <div aria-describedby={hint} aria-label={label} className="contents" onKeyDown={walk} ref={group} role="group">
      {places.map((place, at) => (
        <Target
          className={`${className} ${place.className ?? ""}`}
          drill={drill}
          isChosen={place.point === chosen}
          isStop={at === stop}
          key={place.key}
          onBlur={() => onPoint(null, null)}
          onFocus={({ currentTarget }) => {
            setWalked(at);
            onPoint(at, currentTarget);
          }}
          onPointerEnter={({ currentTarget }) => onPoint(at, currentTarget)}
          onPointerLeave={() => onPoint(null, null)}
          point={place.point}
          series={place.series}
          sentence={place.sentence}
          {...(place.style && { style: place.style })}
        >
          {place.content}
        </Target>
      ))}
      <span className="sr-only" id={hint}>
        {t(drill ? "keysDrill" : "keys")}
      </span>
    </div>
  );
}
