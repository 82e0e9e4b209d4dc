"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { RecordReceipt } from "@/lib/desk/coupons";
import { Link } from "../ui/link";

/** What of a record of Huawei's leads to a receipt of ours. */
export interface RecordTrace {
  operation_type: string | null;
  coupon_id: string | null;
  remark: string | null;
}

const most = 400; // as many as are looked up at once

/** The marker that the portal left in an issue's memo; Huawei gives it back as the remark. */
export const markerIn = (remark: string | null): string | null =>
  /\bPD-[0-9a-f]{8}-[0-9a-f]{4}\b/.exec(remark ?? "")?.[0] ?? null;

const Receipts = createContext<(trace: RecordTrace) => RecordReceipt | undefined>(() => undefined);

/** Looks up the receipts behind the records that a list shows, all in one call. */
export function RecordReceipts({ records, children }: { records: readonly RecordTrace[]; children: ReactNode }) {
  const distinct = (found: (string | null)[]) =>
    [...new Set(found)]
      .filter((one) => one !== null)
      .sort()
      .slice(0, most);
  const coupons = distinct(records.map(({ coupon_id }) => coupon_id || null));
  const markers = distinct(records.map(({ remark }) => markerIn(remark)));
  const { data } = useQuery({
    ...read(api.desk.findRecordReceipts, { coupon_ids: coupons, markers }),
    enabled: records.length > 0,
    placeholderData: keepPreviousData,
  });
  const find = ({ operation_type, coupon_id, remark }: RecordTrace) => {
    const kind = { "1": "coupon", "2": "coupon_reclaim" }[operation_type ?? ""];
    return data?.byMarker[markerIn(remark) ?? ""] ?? data?.byCoupon[`${kind} ${coupon_id}`];
  };
  return <Receipts value={find}>{children}</Receipts>;
}

/** The portal's own receipt of a record; a dash for what was done elsewhere. */
export function ReceiptOf({ record }: { record: RecordTrace }) {
  const t = useTranslations("coupons.record");
  const found = useContext(Receipts)(record);
  if (!found) return <span className="text-ink-soft">—</span>;
  return (
    <Link className="truncate text-accent hover:underline" href={`/coupons/receipts/${found.receiptId}`}>
      {t("receiptBy", { person: found.personName })}
    </Link>
  );
}
