"use client";
import { useTranslations } from "next-intl";
import type { Receipt, ReceiptLine } from "@/lib/desk/answers";
import { formatInstant } from "@/lib/time";

/** What happens next to a spend without an outcome, and until when; nothing to one that has it. */
export function SettlementNote({ receipt: { settlement, state } }: { receipt: Receipt }) {
  const t = useTranslations("form.receipt.settle");
  if (!settlement) return null;
  if (state === "needs_a_person") return <p className="text-warn">{t("person")}</p>;
  return (
    <p className="text-ink-soft">
      {t("next", { time: formatInstant(settlement.latestAt, { seconds: true }) })}{" "}
      {settlement.askedAt && t("asked", { time: formatInstant(settlement.askedAt, { seconds: true }) })}
    </p>
  );
}

/** By what a line was settled: Huawei's records, or a person with the grounds. */
export function HowSettled({ line: { state, decided } }: { line: ReceiptLine }) {
  const t = useTranslations("form.receipt.settle");
  if (decided)
    return (
      <span className="block text-ink-soft">
        {t("decided", { person: decided.personName, time: formatInstant(decided.at), note: decided.note })}
      </span>
    );
  if (state === "settled_done") return <span className="ms-2 text-ink-soft">{t("byRecord")}</span>;
  return state === "settled_not_applied" ? <span className="text-ink-soft">{t("noRecord")}</span> : null;
}
