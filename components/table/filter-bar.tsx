"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { Select } from "../ui/select";

export interface Filter {
  name: string;
  label: string;
  kind: "text" | "day" | "choice";
  options?: readonly { value: string; label: string }[];
}

/** Filters that live in the address: text and days are applied together, a choice at once. */
export function FilterBar({ filters, children }: { filters: readonly Filter[]; children?: ReactNode }) {
  const t = useTranslations("table");
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const id = useId();
  const apply = (form: HTMLFormElement) => {
    const next = new URLSearchParams(params);
    for (const { name } of filters) {
      const value = String(new FormData(form).get(name) ?? "").trim();
      if (value) next.set(name, value);
      else next.delete(name);
    }
    router.replace(`${path}?${next}`, { scroll: false });
  };
  const clear = () => {
    const next = new URLSearchParams(params);
    for (const { name } of filters) next.delete(name);
    router.replace(`${path}?${next}`, { scroll: false });
  };
  const isFiltered = filters.some(({ name }) => params.has(name));
  return (
    <form
      aria-label={t("filters")}
      className="flex flex-wrap items-end gap-3"
      // Typed texts are the form's own until they are applied; a new address brings new ones.
      key={params.toString()}
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
      }}
    >
      {filters.map(({ name, label, kind, options }) => (
        <div className="grid gap-1" key={name}>
          <label className="text-ink-soft text-xs" htmlFor={`${id}-${name}`}>
            {label}
          </label>
          {kind === "choice" ? (
            <Select
              defaultValue={params.get(name) ?? ""}
              id={`${id}-${name}`}
              name={name}
              onChange={(event) => event.currentTarget.form && apply(event.currentTarget.form)}
            >
              {options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          ) : (
            <Input
              className="max-w-44"
              defaultValue={params.get(name) ?? ""}
              id={`${id}-${name}`}
              name={name}
              type={kind === "day" ? "date" : "text"}
            />
          )}
        </div>
      ))}
      <Button type="submit" variant="secondary">
        {t("apply")}
      </Button>
      {isFiltered && (
        <Button onClick={clear} variant="quiet">
          {t("clear")}
        </Button>
      )}
      {children}
    </form>
  );
}
