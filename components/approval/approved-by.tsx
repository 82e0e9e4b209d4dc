"use client";
import { useTranslations } from "next-intl";
import type { Approved } from "@/lib/desk/answers";
import { formatInstant } from "@/lib/time";
import { Link } from "../ui/link";

/** Who allowed it and when, with the way to what they saw. */
export function ApprovedBy({ approved: { id, personName, at } }: { approved: Approved }) {
  const t = useTranslations("form.receipt");
  return (
    <Link className="text-accent underline" href={`/approvals/${id}`}>
      {t("approved", { person: personName, time: formatInstant(at, { seconds: true }) })}
    </Link>
  );
}
