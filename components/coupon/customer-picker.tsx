"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useId, useState } from "react";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { BookCustomer } from "@/lib/desk/answers";

const most = 100;
const shown = 8;
const nameOf = (customer: BookCustomer) => customer.name ?? customer.accountName ?? customer.customerId;

interface Props {
  chosen: string[];
  onChange: (ids: string[]) => void;
  describedBy?: string | undefined;
  invalid: boolean;
}

/** Finds resale customers by name, account name or id and keeps the chosen ones as a list that can be taken back. */
export function CustomerPicker({ chosen, onChange, describedBy, invalid }: Props) {
  const t = useTranslations("coupons.form");
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(words.trim());
  const listId = useId();
  const found = useQuery({
    ...read(api.desk.findCustomers, { ...(wanted && { words: wanted }), associationType: "2", limit: 50 }),
    placeholderData: keepPreviousData,
  });
  const names = useQuery({
    ...read(api.desk.findCustomers, { ids: chosen, limit: most }),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const nameById = new Map(
    [...(names.data?.rows ?? []), ...(found.data?.rows ?? [])].map((row) => [row.customerId, nameOf(row)]),
  );
  const free = (found.data?.rows ?? []).filter((row) => !chosen.includes(row.customerId));
  const isFull = chosen.length >= most;
  const rest = (found.data?.total ?? 0) - chosen.length - Math.min(free.length, shown);
  return (
    <div className="grid gap-2">
      <Input
        aria-controls={listId}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-label={t("search")}
        disabled={isFull}
        onChange={(event) => setWords(event.target.value)}
        placeholder={t("search")}
        type="search"
        value={words}
      />
      <ul className="grid gap-px overflow-hidden rounded-md border border-line" id={listId}>
        {free.slice(0, isFull ? 0 : shown).map((row) => (
          <li key={row.customerId}>
            <button
              aria-label={t("add", { name: nameOf(row) })}
              className="flex min-h-8 w-full items-center justify-between gap-3 px-3 py-1 text-start hover:bg-hover focus-visible:bg-hover"
              onClick={() => onChange([...chosen, row.customerId])}
              type="button"
            >
              <span>{nameOf(row)}</span>
              <span className="text-ink-soft text-xs">{row.accountName}</span>
            </button>
          </li>
        ))}
        {found.isSuccess && free.length === 0 && !isFull && <li className="px-3 py-2 text-ink-soft">{t("noMatch")}</li>}
        {rest > 0 && !isFull && <li className="px-3 py-1 text-ink-soft text-xs">{t("more", { count: rest })}</li>}
        {isFull && <li className="px-3 py-2 text-ink-soft">{t("full")}</li>}
      </ul>
      <p aria-live="polite" className="text-ink-soft text-sm">
        {t("chosen", { count: chosen.length })}
      </p>
      <ul className="flex flex-wrap gap-2">
        {chosen.map((id) => (
          <li className="flex items-center gap-1 rounded-md bg-raised py-0.5 ps-2 text-sm" key={id}>
            <span>{nameById.get(id) ?? id}</span>
            <button
              aria-label={t("remove", { name: nameById.get(id) ?? id })}
              className="grid size-6 place-items-center rounded hover:bg-hover"
              onClick={() => onChange(chosen.filter((other) => other !== id))}
              type="button"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
