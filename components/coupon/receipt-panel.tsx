"use client";
import { useTranslations } from "next-intl";
import { CopyableId } from "@/components/figure/copyable-id";
import { Money } from "@/components/figure/money";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Receipt, ReceiptLine } from "@/lib/desk/answers";
import { formatMoney, sumAmounts } from "@/lib/money";
import { formatInstant } from "@/lib/time";

export const stateTones = {
  intended: "pending",
  sent: "pending",
  done: "done",
  refused: "debt",
  unknown: "unknown",
} as const;

/** The outcome of an issue in words and by customer, with Huawei's codes explained. */
export function ReceiptPanel({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("coupons");
  const of = (state: ReceiptLine["state"]) => receipt.lines.filter((line) => line.state === state);
  const done = of("done");
  const open = [...of("unknown"), ...of("sent"), ...of("intended")];
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1" role="status">
        <p className="font-semibold">
          {t("outcome.summary", { done: done.length, refused: of("refused").length, unknown: open.length })}
        </p>
        {done.length > 0 && (
          <p>
            {t("outcome.done", {
              count: done.length,
              total: formatMoney(sumAmounts(done.flatMap((line) => line.amount ?? []))),
            })}
          </p>
        )}
        {done.length === 0 && open.length === 0 && <p>{t("outcome.allRefused")}</p>}
        {open.length > 0 && (
          <p className="text-unknown">
            <strong>{t("outcome.unknownTitle")}</strong> {t("outcome.unknownText")}
          </p>
        )}
      </div>
      <div className="overflow-x-auto">
        <table className="w-full text-start">
          <thead className="text-ink-soft">
            <tr>
              <th className="p-2 text-start font-normal">{t("outcome.customer")}</th>
              <th className="p-2 text-end font-normal">{t("outcome.amount")}</th>
              <th className="p-2 text-start font-normal">{t("outcome.state")}</th>
              <th className="p-2 text-start font-normal">{t("outcome.detail")}</th>
            </tr>
          </thead>
          <tbody>
            {receipt.lines.map((line) => (
              <tr className="border-line border-t align-top" key={line.payee}>
                <td className="p-2">{line.payeeName ?? <CopyableId value={line.payee} />}</td>
                <td className="p-2 text-end">
                  <Money amount={line.amount} />
                </td>
                <td className="p-2">
                  <Badge tone={stateTones[line.state]}>{t(`state.${line.state}`)}</Badge>
                </td>
                <td className="p-2">
                  <LineDetail line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-ink-soft">
        {t("outcome.by", { person: receipt.personName, time: formatInstant(receipt.createdAt, { seconds: true }) })}
        {receipt.requestId && <span className="ms-3">{t("outcome.requestId", { id: receipt.requestId })}</span>}
      </p>
    </Card>
  );
}

function LineDetail({ line }: { line: ReceiptLine }) {
  const t = useTranslations("coupons.outcome");
  if (line.reference) return <span>{t("coupon", { id: line.reference })}</span>;
  if (!line.vendor) return null;
  return (
    <span>
      <code>{line.vendor.code}</code> {line.vendor.meaning} <span className="text-ink-soft">{line.vendor.advice}</span>
    </span>
  );
}
