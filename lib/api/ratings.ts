import { z } from "zod";
import { precision } from "./codes/products";
import { renewPeriod } from "./codes/resources";
import { answer, decimal, id, ids, part, rows, text, whole, wholeCode } from "./fields";
import { read } from "./operation";
import { listRating, listRatingLines, offer, offerLines, periodLines, usageLines, usageRating } from "./rating-rows";

/** Prices, as the customer whose token asks would pay them. */
export const ratings = {
  rateUsage: read({
    huawei: "ListOnDemandResourceRatings",
    title: { zh: "查询按需产品价格", en: "Price pay-per-use products" },
    method: "POST",
    path: "/v2/bills/ratings/on-demand-resources",
    in: z.object({
      // Any project of the customer's; it need not be one of the region that is asked about.
      project_id: id(),
      inquiry_precision: wholeCode(precision).optional(),
      product_infos: usageLines,
    }),
    out: answer({
      amount: decimal,
      discount_amount: decimal,
      official_website_amount: decimal,
      measure_id: whole,
      currency: text,
      product_rating_results: usageRating,
    }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "products.read",
    customers: () => [],
    perSecond: 20,
    source: "api-bpconsole",
  }),

  ratePeriod: read({
    huawei: "ListRateOnPeriodDetail",
    title: { zh: "查询包年/包月产品价格", en: "Price yearly/monthly products" },
    method: "POST",
    path: "/v2/bills/ratings/period-resources/subscribe-rate",
    in: z.object({ project_id: id(), product_infos: periodLines }),
    out: answer({
      official_website_rating_result: part({
        ...listRating,
        measure_id: whole,
        product_rating_results: listRatingLines,
      }),
      // One for each discount that could be taken; coupons never compete for the best.
      optional_discount_rating_results: rows({ ...offer, measure_id: whole, product_rating_results: offerLines }),
      currency: text,
    }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "products.read",
    customers: () => [],
    perSecond: 30,
    source: "api-bpconsole",
  }),

  rateRenewal: read({
    huawei: "ListRenewRateOnPeriod",
    title: { zh: "查询续订价格", en: "Price renewals" },
    method: "POST",
    path: "/v2/bills/ratings/period-resources/renew-rate",
    in: z
      .object({
        resource_ids: ids(10, "unique_resource"),
        period_type: wholeCode(renewPeriod),
        period_num: z.int().min(1).max(11),
        include_relative_resources: z.boolean().optional(),
      })
      .refine(({ period_type, period_num }) => period_type !== 3 || period_num <= 3, {
        error: "renew_years",
        path: ["period_num"],
      }),
    // What cannot be renewed comes with HTTP 200, resource by resource; an empty currency is the yuan.
    out: answer({
      currency: text,
      renew_inquiry_results: rows({ resource_id: text, amount: decimal }),
      official_website_rating_result: part(listRating),
      optional_discount_rating_results: rows(offer),
      fail_resource_infos: rows({ error_code: text, error_msg: text, resource_id: text }),
    }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),
};
