import type { Api } from "@/lib/api/index";
import type { Operation } from "@/lib/api/operation";
import { accountTwins } from "./accounts";
import { billTwins } from "./bills";
import { couponTwins } from "./coupons";
import { customerTwins } from "./customers";
import { orderTwins } from "./orders";
import { productTwins } from "./products";
import { resellerTwins } from "./resellers";
import { resourceTwins } from "./resources";
import type { Call, Twins } from "./twin";

/** A twin for every declared operation: a domain or an operation without one does not compile. */
export const twins: { readonly [D in keyof Api]: Twins<Api[D]> } = {
  customers: customerTwins,
  resellers: resellerTwins,
  accounts: accountTwins,
  coupons: couponTwins,
  orders: orderTwins,
  resources: resourceTwins,
  bills: billTwins,
  products: productTwins,
};

type AnyTwin = (input: Record<string, unknown>, call: Call) => object | undefined;

const byId = new Map<string, AnyTwin>(
  Object.entries(twins).flatMap(([domain, ofDomain]) =>
    Object.entries(ofDomain).map(([key, twin]) => [`${domain}.${key}`, twin as unknown as AnyTwin] as const),
  ),
);

/** The twin of an operation, its own types forgotten: the input has passed the operation's schema. */
export function twinOf(operation: Operation): AnyTwin {
  const twin = byId.get(operation.id);
  if (!twin) throw new Error(`${operation.id} has no twin.`);
  return twin;
}
