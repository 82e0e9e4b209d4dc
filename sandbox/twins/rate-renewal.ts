import type { ratings } from "@/lib/api/ratings";
import { permille, textOf } from "../world/money";
import type { Resource } from "../world/resources";
import { selfOf } from "./customer-scope";
import { contractShare, hasContract } from "./order-offers";
import { quote } from "./renew";
import { failRows, isClosed, isLocked, judgeResources } from "./resource-rules";
import type { Twin } from "./twin";

const reasons = {
  attached: { code: "CBC.30050007", message: "The resource is not a primary resource." },
  gone: { code: "CBC.30050009", message: "The resource has expired or does not exist." },
  locked: { code: "CBC.30050010", message: "The resource is contained in an unpaid order." },
} as const;

/** Prices renewals of the caller's own resources; what cannot be renewed is told resource by resource, with HTTP 200. */
export const rateRenewal: Twin<(typeof ratings)["rateRenewal"]> = (input, call) => {
  const customer = selfOf(call);
  const judged = judgeResources(input.resource_ids, customer, call, (resource: Resource) => {
    if (resource.parentId !== null) return reasons.attached;
    if (isClosed(resource, call)) return reasons.gone;
    return isLocked(resource, customer, call) ? reasons.locked : null;
  });
  const bad = judged.bad.map(({ id, fault }) => ({ id, fault: fault.code === "CBC.99003012" ? reasons.gone : fault }));
  const months = input.period_num * (input.period_type === 3 ? 12 : 1);
  const rated = judged.good.map((resource) => {
    const { official, discounts } = quote(resource, months, false, customer, call);
    return { resource, official: discounts.reduce((left, { amount }) => left - amount, official) };
  });
  const total = rated.reduce((sum, { official }) => sum + official, 0n);
  const off = hasContract(customer) ? permille(total, contractShare) : 0n;
  return {
    currency: call.world.currency,
    renew_inquiry_results: rated.map(({ resource, official }) => ({
      ...{ resource_id: resource.id, amount: textOf(official) },
    })),
    official_website_rating_result: { official_website_amount: textOf(total) },
    optional_discount_rating_results:
      off === 0n
        ? []
        : [
            {
              ...{ discount_id: "D605", discount_type: 605, best_offer: 1 },
              discount_name: call.language === "zh" ? "商务折扣" : "Commercial discount",
              ...{ amount: textOf(total - off), official_website_amount: textOf(total), discount_amount: textOf(off) },
            },
          ],
    fail_resource_infos: failRows(bad),
  };
};
