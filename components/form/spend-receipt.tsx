"use client";
import { useTranslations } from "next-intl";
import type { Receipt, ReceiptLine } from "@/lib/desk/answers";
import { formatMoney, sumAmounts } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { ApprovedBy } from "../approval/approved-by";
import { CopyableId } from "../figure/copyable-id";
import { Money } from "../figure/money";
import { SpendState } from "../figure/spend-state";
import { ArticleLink } from "../knowledge/article-link";
import { Card } from "../ui/card";
import { HowSettled, SettlementNote } from "./settlement-note";
import { useLiveReceipt } from "./use-live-receipt";

/** The words of one kind of spend. */
interface Words {
  /** "Issued to 2 customers, ¥25.00 in all." */
  done: (count: number, total: string) => string;
  nothingDone: string;
  /** What to do where the outcome is not known. */
  unknown: string;
  amount: string;
  reference: (id: string) => string;
  /** What the lines are called where they are no customers. */
  payee?: string;
  summary?: (counts: { done: number; refused: number; unknown: number }) => string;
}

/** What a spend came to: in words, and line by line with Huawei's codes explained. */
export function SpendReceipt({ receipt: first, words }: { receipt: Receipt; words: Words }) {
  const t = useTranslations("form.receipt");
  const receipt = useLiveReceipt(first);
  const of = (...states: ReceiptLine["state"][]) => receipt.lines.filter((line) => states.includes(line.state));
  // Two customers can be called the same; only their ids tell them apart.
  const isShared = (name: string) => receipt.lines.filter((line) => line.payeeName === name).length > 1;
  const done = of("done", "settled_done");
  const refused = of("refused");
  const notApplied = of("settled_not_applied");
  const open = of("unknown", "sent", "intended");
  const waiting = of("needs_a_person");
  const counts = { done: done.length, refused: refused.length, unknown: open.length };
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1" role="status">
        <p className="font-semibold">
          {words.summary?.(counts) ?? t("summary", counts)}
          {notApplied.length > 0 && <span className="ms-2">{t("notApplied", { count: notApplied.length })}</span>}
          {waiting.length > 0 && <span className="ms-2 text-warn">{t("person", { count: waiting.length })}</span>}
        </p>
        {done.length > 0 && (
          <p>{words.done(done.length, formatMoney(sumAmounts(done.flatMap(({ amount }) => amount ?? []))))}</p>
        )}
        {done.length === 0 && open.length === 0 && waiting.length === 0 && <p>{words.nothingDone}</p>}
        {open.length > 0 && (
          <p className="text-unknown">
            <strong>{t("unknown")}</strong> {words.unknown}
          </p>
        )}
        <SettlementNote receipt={receipt} />
      </div>
      <div className="overflow-x-auto">
        <table className="w-full text-start">
          <thead className="text-ink-soft">
            <tr>
              <th className="p-2 text-start font-normal">{words.payee ?? t("customer")}</th>
              <th className="p-2 text-end font-normal">{words.amount}</th>
              <th className="p-2 text-start font-normal">{t("outcome")}</th>
              <th className="p-2 text-start font-normal">{t("detail")}</th>
            </tr>
          </thead>
          <tbody>
            {receipt.lines.map((line) => (
              <tr className="border-line border-t align-top" key={line.payee}>
                <td className="p-2" translate="no">
                  {line.payeeName}
                  {(line.payeeName === null || isShared(line.payeeName)) && <CopyableId value={line.payee} />}
                </td>
                <td className="p-2 text-end">
                  <Money amount={line.amount} />
                </td>
                <td className="whitespace-nowrap p-2">
                  <SpendState state={line.state} />
                </td>
                <td className="p-2">
                  {line.reference ? words.reference(line.reference) : <Refusal vendor={line.vendor} />}
                  <HowSettled line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-ink-soft">
        {t("by", { person: receipt.personName, time: formatInstant(receipt.createdAt, { seconds: true }) })}
        {receipt.approved && (
          <span className="ms-3">
            <ApprovedBy approved={receipt.approved} />
          </span>
        )}
        {receipt.requestId && <span className="ms-3">{t("requestId", { id: receipt.requestId })}</span>}
      </p>
    </Card>
  );
}

const Refusal = ({ vendor }: Pick<ReceiptLine, "vendor">) =>
  vendor && (
    <>
      <code>{vendor.code}</code> {vendor.meaning} <span className="text-ink-soft">{vendor.advice}</span>
      {vendor.article && <ArticleLink id={vendor.article} />}
    </>
  );
