import { z } from "zod";
import { payCouponType, payDiscountType, yesNo } from "./codes/orders";
import { id, textCode, wholeCode } from "./fields";

// The page takes two words; a published request sends a boolean instead. Two words are what leaves this portal.
const answerOf = z
  .union([textCode(yesNo), z.boolean()])
  .transform((said): "YES" | "NO" => (said === true ? "YES" : said === false ? "NO" : said));

interface Payment {
  use_coupon: "YES" | "NO";
  use_discount: "YES" | "NO";
  coupon_infos?: unknown;
  discount_infos?: unknown;
}

/** A list that is not used must not be sent: two sentences of the page differ on what happens to it. */
const fits = (said: "YES" | "NO", list: unknown) => (said === "YES") === (list !== undefined);

/** What an order is paid with, beside the money: at most three coupons or cards, and one discount. */
export const paymentInput = z
  .object({
    order_id: id(),
    use_coupon: answerOf,
    use_discount: answerOf,
    coupon_infos: z
      .array(z.object({ id: id(), type: wholeCode(payCouponType) }))
      .min(1)
      .max(3)
      .optional(),
    discount_infos: z
      .array(z.object({ id: id(), type: wholeCode(payDiscountType) }))
      .length(1)
      .optional(),
  })
  .refine(({ use_coupon, coupon_infos }: Payment) => fits(use_coupon, coupon_infos), {
    error: "only_if_used",
    path: ["coupon_infos"],
  })
  .refine(({ use_discount, discount_infos }: Payment) => fits(use_discount, discount_infos), {
    error: "only_if_used",
    path: ["discount_infos"],
  });
