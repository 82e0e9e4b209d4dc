import { z } from "zod";
import { bestOffer, instalment, ratingDiscount, ratingPeriod } from "./codes/products";
import { code, decimal, id, rows, text, textCode, whole, wholeCode } from "./fields";

/** What is priced: which product, where, and how big where it is sold by size. */
const product = {
  /** The caller's own number of the line, once in a call. */
  id: id(),
  cloud_service_type: id(),
  resource_type: id(),
  resource_spec: id(400),
  region: id(),
  available_zone: id().optional(),
  resource_size: z.int().min(0).optional(),
  size_measure_id: z.int().min(0).optional(),
  subscription_num: z.int().min(1),
};

const lines = <Shape extends { id: z.ZodType }>(shape: Shape) =>
  z
    .array(z.object(shape))
    .min(1)
    .max(100)
    .refine((list) => new Set(list.map((line) => (line as { id: unknown }).id)).size === list.length, {
      error: "unique_line",
    });

export const usageLines = lines({
  ...product,
  usage_factor: id(),
  usage_value: z.number().positive(),
  usage_measure_id: z.int().min(0),
});

export const periodLines = lines({
  ...product,
  period_type: wholeCode(ratingPeriod),
  period_num: z.int().min(1).max(2_147_483_647),
  fee_installment_mode: textCode(instalment).optional(),
});

// Only one kind of product can be paid in instalments, and published answers carry these for others as well.
const listInstalment = { installment_official_website_amount: decimal, installment_period_type: whole };
const offerInstalment = {
  ...listInstalment,
  installment_official_discount_amount: decimal,
  installment_amount: decimal,
};

export const usageRating = rows({
  id: text,
  product_id: text,
  amount: decimal,
  discount_amount: decimal,
  official_website_amount: decimal,
  measure_id: whole,
  discount_rating_results: rows({
    discount_id: text,
    discount_type: code(ratingDiscount),
    amount: decimal,
    measure_id: whole,
    discount_name: text,
  }),
});

export const listRating = {
  official_website_amount: decimal,
  ...listInstalment,
};

export const listRatingLines = rows({
  id: text,
  product_id: text,
  official_website_amount: decimal,
  measure_id: whole,
  ...listInstalment,
});

export const offer = {
  discount_id: text,
  amount: decimal,
  official_website_amount: decimal,
  discount_amount: decimal,
  discount_type: code(ratingDiscount),
  discount_name: text,
  best_offer: code(bestOffer),
  ...offerInstalment,
};

export const offerLines = rows({
  id: text,
  product_id: text,
  amount: decimal,
  official_website_amount: decimal,
  discount_amount: decimal,
  measure_id: whole,
  ...offerInstalment,
});
