"use client";
import { useTranslations } from "next-intl";
import { Money } from "@/components/figure/money";
import type { AuditDetail, AuditDetailName, AuditValue } from "@/lib/desk/audit-actions";

const amounts: readonly string[] = ["total", "amount", "limit"] satisfies AuditDetailName[];

/** What a detail holds, as plain text. */
export const plainDetail = (value: AuditValue): string =>
  Array.isArray(value) ? value.map(plainDetail).join(", ") : String(value ?? "—");

const known = (detail: AuditDetail) =>
  Object.entries(detail).filter((entry): entry is [AuditDetailName, AuditValue] => entry[1] !== null);

/** What an entry says besides, each with its name: amounts as money, the rest as it was written. */
export function EntryDetail({ detail }: { detail: AuditDetail }) {
  const t = useTranslations("log.details");
  const shared = useTranslations("log");
  const parts = known(detail);
  if (parts.length === 0) return <span className="text-ink-soft">—</span>;
  return (
    <span className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5">
      {parts.map(([name, value]) => (
        <span className="min-w-0 max-w-full truncate" key={name} title={plainDetail(value)}>
          <span className="text-ink-soft">{t(name)}</span>{" "}
          {amounts.includes(name) && typeof value === "string" ? (
            <Money amount={value} />
          ) : (
            <span translate="no">{typeof value === "boolean" ? shared(value ? "yes" : "no") : plainDetail(value)}</span>
          )}
        </span>
      ))}
    </span>
  );
}

/** Writes a detail in one line, for exports and the clipboard. */
export function useDetailText(): (detail: AuditDetail) => string {
  const t = useTranslations("log.details");
  return (detail) =>
    known(detail)
      .map(([name, value]) => `${t(name)}: ${plainDetail(value)}`)
      .join("; ");
}
