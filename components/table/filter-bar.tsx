"use client";
import clsx from "clsx";
import { ListFilter } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "../ui/button";
import { FilterField } from "./filter-field";
import { useAddress } from "./use-address";

export interface FilterOption {
  value: string;
  label: string;
  /** The label is a name, no text of the interface: nobody translates it. */
  isName?: true;
}

export interface Filter {
  name: string;
  label: string;
  kind: "text" | "day" | "choice";
  options?: readonly FilterOption[];
  /** Folded away until it is asked for or holds something. */
  isFurther?: true;
}

/** Filters that live in the address: text and days are applied together, a choice at once. On a phone they fold away. */
export function FilterBar({ filters, children }: { filters: readonly Filter[]; children?: ReactNode }) {
  const t = useTranslations("table");
  const params = useSearchParams();
  const change = useAddress();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isWide, setWide] = useState(false);
  const keptOf = (name: string) => params.get(name) ?? "";
  const active = filters.filter(({ name }) => keptOf(name) !== "").length;
  // What holds something stays in sight, however many others are folded away.
  const shown = filters.filter(({ name, isFurther }) => !isFurther || isWide || keptOf(name) !== "");
  const further = filters.filter(({ isFurther }) => isFurther).length;
  const apply = () => {
    if (!form.current) return;
    const typed = new FormData(form.current);
    change(Object.fromEntries(shown.map(({ name }) => [name, String(typed.get(name) ?? "").trim()])));
  };
  const clear = () => change(Object.fromEntries(filters.map(({ name }) => [name, ""])));
  // Typed texts are the form's own until they are applied; another address brings its own, and takes no focus away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address brings other values
  useEffect(() => {
    for (const { name } of filters) {
      const control = form.current?.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = keptOf(name);
      // A choice without "all" stands at its first option, as the list does that it filters.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
    }
  }, [params]);
  // The slash leads to the first text to filter by, as it does in many desks; not while a person is writing.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof Element && event.target.closest("input,textarea,select,[contenteditable]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
      // On a phone the filters have to unfold first.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("input[type=text],select,input")?.focus());
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <div className="grid gap-2">
      <Button
        aria-controls={id}
        aria-expanded={isOpen}
        className="justify-self-start sm:hidden"
        onClick={() => setOpen(!isOpen)}
        variant="secondary"
      >
        <ListFilter aria-hidden className="size-4" />
        {active > 0 ? t("filtersActive", { count: active }) : t("filters")}
      </Button>
      <form
        aria-label={t("filters")}
        className={clsx("grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap", isOpen ? "grid" : "hidden")}
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
        ref={form}
      >
        {shown.map((filter) => (
          <FilterField filter={filter} key={filter.name} onChoose={apply} start={keptOf(filter.name)} />
        ))}
        {further > 0 && (
          <Button aria-expanded={isWide} onClick={() => setWide(!isWide)} variant="quiet">
            {isWide ? t("filtersFewer") : t("filtersMore", { count: further })}
          </Button>
        )}
        {shown.some(({ kind }) => kind !== "choice") && (
          <Button type="submit" variant="secondary">
            {t("apply")}
          </Button>
        )}
        <Button className={clsx(active === 0 && "invisible")} onClick={clear} variant="quiet">
          {t("clear")}
        </Button>
        {children}
      </form>
    </div>
  );
}
