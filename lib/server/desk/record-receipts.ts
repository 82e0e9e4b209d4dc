import "server-only";
import { and, eq, inArray, or } from "drizzle-orm";
import { ledgerEntry, ledgerLine, person } from "@/lib/db/schema";
import type { RecordReceipt } from "@/lib/desk/coupons";
import { database } from "../database";

interface Wanted {
  coupon_ids: string[];
  markers: string[];
}

/** The receipts behind records: an issue by its marker or its coupon, a reclaim by the coupon it took. */
export async function findRecordReceipts({ coupon_ids, markers }: Wanted, account: string) {
  const byCoupon: Record<string, RecordReceipt> = {};
  const byMarker: Record<string, RecordReceipt> = {};
  if (coupon_ids.length + markers.length === 0) return { byCoupon, byMarker };
  const found = await database()
    .select({
      receiptId: ledgerEntry.id,
      personName: person.displayName,
      marker: ledgerEntry.marker,
      kind: ledgerEntry.kind,
      payee: ledgerLine.payee,
      reference: ledgerLine.reference,
    })
    .from(ledgerEntry)
    .innerJoin(person, eq(person.id, ledgerEntry.personId))
    .innerJoin(ledgerLine, eq(ledgerLine.entryId, ledgerEntry.id))
    .where(
      and(
        eq(ledgerEntry.account, account),
        inArray(ledgerEntry.kind, ["coupon", "coupon_reclaim"]),
        or(
          markers.length > 0 ? inArray(ledgerEntry.marker, markers) : undefined,
          coupon_ids.length > 0 ? inArray(ledgerLine.reference, coupon_ids) : undefined,
        ),
      ),
    );
  for (const { receiptId, personName, marker, kind, reference } of found) {
    byMarker[marker] = { receiptId, personName };
    // An issue and a reclaim of one coupon are two receipts.
    if (reference !== null) byCoupon[`${kind} ${reference}`] = { receiptId, personName };
  }
  return { byCoupon, byMarker };
}
