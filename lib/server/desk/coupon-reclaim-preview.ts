import "server-only";
import type { z } from "zod";
import type { CouponReclaimPreview, couponDesk } from "@/lib/desk/coupons";
import { findInBook } from "../customer-book";
import type { Language } from "../language";
import { fieldSentences } from "../sentences";
import { checkCouponReclaim } from "../spend/check-coupon-reclaim";
import { listUnknown } from "./unknown-lines";

/** What taking a coupon back would bring, read anew at this moment, and everything it would be refused for. */
export async function previewCouponReclaim(
  reclaim: z.output<typeof couponDesk.previewCouponReclaim.in>,
  account: string,
  language: Language,
): Promise<CouponReclaimPreview> {
  const [{ coupon, problems }, unknown] = await Promise.all([
    checkCouponReclaim(reclaim, account),
    listUnknown(account, "coupon_reclaim", reclaim.coupon_id ? [reclaim.coupon_id] : []),
  ]);
  const [holder] = coupon?.customer_id ? await findInBook(account, [coupon.customer_id]) : [];
  return {
    couponId: coupon?.coupon_id ?? null,
    customerId: coupon?.customer_id ?? null,
    customerName: holder?.name ?? holder?.accountName ?? null,
    faceValue: coupon?.face_value ?? null,
    balance: coupon?.balance ?? null,
    expireTime: coupon?.expire_time ?? null,
    problems: fieldSentences(problems, language),
    unknown,
  };
}
