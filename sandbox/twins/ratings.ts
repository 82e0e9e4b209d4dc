import { LosslessNumber } from "lossless-json";
import type { ratings } from "@/lib/api/ratings";
import { badParameter, refuse } from "../refusal";
import { regions } from "../world/account";
import type { Customer } from "../world/customers";
import { money } from "../world/money";
import { findOffered, type Offered, type Price, periodPrice, perUnit } from "../world/prices";
import { baseOf } from "../world/units";
import { selfOf } from "./customer-scope";
import { contractShare, hasContract } from "./order-offers";
import { rateRenewal } from "./rate-renewal";
import type { Call, Twins } from "./twin";

interface Line {
  readonly cloud_service_type: string;
  readonly resource_type: string;
  readonly resource_spec: string;
  readonly resource_size?: number | undefined;
  readonly size_measure_id?: number | undefined;
  readonly subscription_num: number;
}

/** Results above this are told by a refusal. */
const mostMoney = 1_000_000_000n * perUnit;

const names = { 605: ["商务折扣", "Commercial discount"], 607: ["伙伴授予折扣", "Partner-granted discount"] } as const;

/** What a customer's discounts are, the one that saves most first: a commercial one beats what the partner grants. */
const discountsOf = (customer: Customer) => [
  ...(hasContract(customer) ? [{ type: 605 as const, share: BigInt(contractShare) }] : []),
  ...(customer.relation === "resale" ? [{ type: 607 as const, share: 50n }] : []),
];

function refuseForeignProject(project: string, { world, caller }: Call) {
  if (!regions.some((region) => world.accounts.projectId(caller, region) === project))
    throw badParameter("project_id", "no project of the customer");
}

/** Finds what a line is about, and how many times its price has to be paid. */
function priced(line: Line, mode: "1" | "3"): { offered: Offered; times: bigint } {
  const offered = findOffered(line.cloud_service_type, line.resource_type, line.resource_spec, mode);
  if (!offered) throw refuse(400, "CBC.99006006", "The product does not exist.");
  const { size } = offered.spec;
  if (size && (!line.resource_size || line.size_measure_id !== size.measure))
    throw badParameter("resource_size", "required for this product, with its unit");
  return { offered, times: BigInt(line.subscription_num) * BigInt(size ? (line.resource_size ?? 1) : 1) };
}

const guarded = (price: Price): Price => {
  if (price > mostMoney) throw refuse(400, "CBC.99006055", "The rating result exceeds the upper limit.");
  return price;
};

/** An amount of ten decimals, told to so many. */
function told(price: Price, decimals: 6 | 10) {
  const digits = (price / 10n ** BigInt(10 - decimals)).toString().padStart(decimals + 1, "0");
  return new LosslessNumber(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}

const sum = (prices: readonly Price[]) => prices.reduce((total, price) => total + price, 0n);
const fenOfPrice = (price: Price) => price / (perUnit / 100n);

/** How many hours of use, or gigabytes, a value stands for, in millionths. */
function usageOf(factor: string, value: number, unit: number): bigint {
  const base = baseOf(unit);
  const kind = factor.toLowerCase() === "duration" ? "time" : "traffic";
  if (base?.kind !== kind) throw refuse(400, "CBC.99006050", "The usage measurement unit is incorrect.");
  const millionths = BigInt(Math.round(value * 1_000_000));
  return (millionths * base.amount) / (kind === "time" ? 3_600n : 1_073_741_824n);
}

/** Prices for the customer whose token asks. */
export const ratingTwins: Twins<typeof ratings> = {
  rateUsage(input, call) {
    const customer = selfOf(call);
    refuseForeignProject(input.project_id, call);
    const [discount] = discountsOf(customer);
    const decimals = input.inquiry_precision === 1 ? 10 : 6;
    const lines = input.product_infos.map((line) => {
      const { offered, times } = priced(line, "3");
      const usage = usageOf(line.usage_factor, line.usage_value, line.usage_measure_id);
      const list = guarded((offered.hourly * times * usage) / 1_000_000n);
      const off = discount ? (list * discount.share) / 1000n : 0n;
      return { id: line.id, offered, list, off };
    });
    const amounts = (list: Price, off: Price) => ({
      amount: told(list - off, decimals),
      discount_amount: told(off, decimals),
      official_website_amount: told(list, decimals),
      measure_id: 1,
    });
    return {
      ...amounts(guarded(sum(lines.map(({ list }) => list))), sum(lines.map(({ off }) => off))),
      currency: call.world.currency,
      product_rating_results: lines.map(({ id, offered, list, off }) => ({
        ...{ id, product_id: offered.productId, ...amounts(list, off) },
        discount_rating_results: discount
          ? [
              {
                ...{ discount_id: `D${discount.type}`, discount_type: discount.type, measure_id: 1 },
                ...{ amount: told(off, decimals), discount_name: names[discount.type][call.language === "zh" ? 0 : 1] },
              },
            ]
          : [],
      })),
    };
  },

  ratePeriod(input, call) {
    const customer = selfOf(call);
    refuseForeignProject(input.project_id, call);
    const lines = input.product_infos.map((line) => {
      const { offered, times } = priced(line, "1");
      // Only one kind of product, which is not sold here, can be paid in parts.
      if (line.fee_installment_mode !== undefined && line.fee_installment_mode !== "NA")
        throw badParameter("fee_installment_mode", "not for this product");
      const list = fenOfPrice(
        guarded(periodPrice(offered, line.period_type as 0 | 2 | 3 | 4, line.period_num) * times),
      );
      return { id: line.id, product_id: offered.productId, list };
    });
    const list = sum(lines.map((line) => line.list));
    return {
      official_website_rating_result: {
        ...{ official_website_amount: money(list), measure_id: 1 },
        product_rating_results: lines.map(({ id, product_id, list: own }) => ({
          ...{ id, product_id, official_website_amount: money(own), measure_id: 1 },
        })),
      },
      optional_discount_rating_results: discountsOf(customer).map(({ type, share }, at) => {
        const offs = lines.map((line) => (line.list * share) / 1000n);
        const rated = (whole: bigint, off: bigint) => ({
          amount: money(whole - off),
          official_website_amount: money(whole),
          discount_amount: money(off),
          measure_id: 1,
        });
        return {
          ...{ discount_id: `D${type}`, discount_type: type, best_offer: at === 0 ? 1 : 0, ...rated(list, sum(offs)) },
          discount_name: names[type][call.language === "zh" ? 0 : 1],
          product_rating_results: lines.map((line, place) => ({
            ...{ id: line.id, product_id: line.product_id, ...rated(line.list, offs[place] ?? 0n) },
          })),
        };
      }),
      currency: call.world.currency,
    };
  },

  rateRenewal,
};
