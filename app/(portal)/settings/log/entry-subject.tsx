"use client";
import { useTranslations } from "next-intl";
import { CopyableId } from "@/components/figure/copyable-id";
import { CustomerName } from "@/components/figure/customer-name";
import { Link } from "@/components/ui/link";
import type { AuditRow } from "@/lib/desk/audit";

/** What an entry is about: a spend leads to its receipt, an approval to its request, a customer is named. */
export function EntrySubject({ row: { subjectKind, subjectId } }: { row: AuditRow }) {
  const t = useTranslations("log.subjects");
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="shrink-0 text-ink-soft">{t(subjectKind)}</span>
      {subjectKind === "spend" && (
        <Link
          className="truncate text-accent hover:underline"
          href={`/coupons/receipts/${subjectId}`}
          title={subjectId}
        >
          {subjectId.slice(0, 8)}
        </Link>
      )}
      {subjectKind === "approval" && (
        <Link className="truncate text-accent hover:underline" href={`/approvals/${subjectId}`} title={subjectId}>
          {subjectId.slice(0, 8)}
        </Link>
      )}
      {subjectKind === "customer" && <CustomerName id={subjectId} />}
      {subjectKind !== "spend" && subjectKind !== "approval" && subjectKind !== "customer" && (
        <CopyableId value={subjectId} />
      )}
    </span>
  );
}
