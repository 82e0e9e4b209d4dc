"use client";
import { useTranslations } from "next-intl";
import type { Receipt, ReceiptLine } from "@/lib/desk/answers";
import { CopyableId } from "../figure/copyable-id";
import { Instant } from "../figure/instant";
import { Money } from "../figure/money";

/** What was sent and what Huawei's records show, side by side. */
export function LineEvidence({ line, receipt }: { line: ReceiptLine; receipt: Receipt }) {
  const t = useTranslations("form.decide");
  return (
    <div className="grid gap-4 md:grid-cols-[minmax(14rem,1fr)_2fr]">
      <div>
        <h3 className="mb-1 font-medium">{t("sent")}</h3>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 [&>dt]:whitespace-nowrap [&>dt]:text-ink-soft">
          <dt>{t("payee")}</dt>
          <dd>
            <CopyableId value={line.payee} />
          </dd>
          <dt>{t("amount")}</dt>
          <dd>
            <Money amount={line.amount} />
          </dd>
          <dt>{t("time")}</dt>
          <dd>
            <Instant seconds value={receipt.settlement?.sentAt ?? receipt.createdAt} />
          </dd>
          {receipt.settlement?.marker && (
            <>
              <dt>{t("marker")}</dt>
              <dd className="break-all font-mono text-xs">{receipt.settlement.marker}</dd>
            </>
          )}
        </dl>
      </div>
      <div className="min-w-0">
        <h3 className="mb-1 font-medium">{t("records")}</h3>
        {line.records.length === 0 ? (
          <p className="text-ink-soft">{t("none")}</p>
        ) : (
          <div className="overflow-x-auto">
            <table className="w-full">
              <thead className="text-ink-soft">
                <tr>
                  <th className="py-1 pe-4 text-start font-normal">{t("time")}</th>
                  <th className="py-1 pe-4 text-end font-normal">{t("amount")}</th>
                  <th className="py-1 pe-4 text-start font-normal">{t("id")}</th>
                  <th className="py-1 text-start font-normal">{t("remark")}</th>
                </tr>
              </thead>
              <tbody>
                {line.records.map((record) => (
                  <tr className="border-line border-t align-top" key={record.id}>
                    <td className="py-1 pe-4">
                      <Instant seconds value={record.at} />
                    </td>
                    <td className="py-1 pe-4 text-end">
                      <Money amount={record.amount} />
                    </td>
                    <td className="py-1 pe-4">
                      <CopyableId value={record.id} />
                    </td>
                    <td className="break-all py-1">{record.remark || "—"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </div>
  );
}
