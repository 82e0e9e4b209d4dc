import { z } from "zod";
import { coupons } from "@/lib/api/coupons";
import type { FieldSentence } from "./answers";
import { reads } from "./declare";

/** What taking a coupon back would bring, judged by the same rules as the reclaim itself. */
export interface CouponReclaimPreview {
  couponId: string | null;
  customerId: string | null;
  customerName: string | null;
  faceValue: string | null;
  /** What is left in it now, all of which goes; null where it is not told. */
  balance: string | null;
  expireTime: string | null;
  problems: FieldSentence[];
  /** Earlier reclaims of this coupon whose outcome is not known. */
  unknown: { customerId: string; entryId: string; createdAt: string }[];
}

/** A receipt that a record of Huawei's belongs to. */
export interface RecordReceipt {
  receiptId: string;
  personName: string;
}

export interface CloudService {
  code: string;
  name: string;
}

/** Reclaims as they would be, and the receipts behind Huawei's records. */
export const couponDesk = {
  /** Every cloud service, by name. */
  listServices: reads<{ services: CloudService[] }>()("products.read", z.object({})),
  previewCouponReclaim: reads<CouponReclaimPreview>()("coupons.spend", coupons.reclaim.in.partial()),
  /** By coupon id, and by the marker that an issue leaves in its remark. */
  findRecordReceipts: reads<{ byCoupon: Record<string, RecordReceipt>; byMarker: Record<string, RecordReceipt> }>()(
    "coupons.read",
    z.object({
      coupon_ids: z.array(z.string().min(1).max(64)).max(400),
      markers: z.array(z.string().regex(/^PD-[0-9a-f-]{8,40}$/)).max(400),
    }),
  ),
};
