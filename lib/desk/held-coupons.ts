import { z } from "zod";
import { cardStatus, couponStatus, heldCouponType } from "@/lib/api/codes/coupons";
import type { coupons } from "@/lib/api/coupons";
import { customerId, id, wholeCode } from "@/lib/api/fields";
import type { Output } from "@/lib/api/operation";
import { reads } from "./declare";

/** Whether the portal may look for a customer: it agreed, it has not, or nobody told the portal the agency's name. */
export type HeldAccess = "open" | "not_authorised" | "not_configured";

export interface HeldPage<Row> {
  access: HeldAccess;
  /** What the customer is to call the agency that lets the portal look. */
  agency: string | null;
  total: number | null;
  rows: Row[];
}

export type HeldCoupon = Output<typeof coupons.listHeld>["user_coupons"][number];
export type HeldCard = Output<typeof coupons.listStoredValueCards>["stored_value_cards"][number];

const page = { offset: z.int().min(0).optional(), limit: z.int().min(1).max(100).optional() };

/** What a customer holds, asked in its own name; a customer that has not agreed is an answer and no failure. */
export const heldCoupons = {
  heldCoupons: reads<HeldPage<HeldCoupon>>()(
    "coupons.read",
    z.object({
      customerId,
      couponId: id().optional(),
      orderId: id().optional(),
      couponType: wholeCode(heldCouponType).optional(),
      status: wholeCode(couponStatus).optional(),
      ...page,
    }),
  ),
  heldCards: reads<HeldPage<HeldCard>>()(
    "coupons.read",
    z.object({ customerId, status: wholeCode(cardStatus), cardId: id().optional(), ...page }),
  ),
};
