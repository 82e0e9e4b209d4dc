"use client";
import { useTranslations } from "next-intl";
import { Link } from "../ui/link";

/** The portal's own receipt of what a row tells, where the portal made it. */
export function ReceiptLink({ id }: { id: string | null }) {
  const t = useTranslations("accounts");
  if (id === null) return <span className="text-ink-soft">—</span>;
  return (
    <Link
      aria-label={t("openReceipt", { id })}
      className="text-accent tabular-nums hover:underline"
      href={`/coupons/receipts/${id}`}
    >
      {id.slice(0, 8)}
    </Link>
  );
}
