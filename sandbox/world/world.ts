import type { Site } from "@/lib/api/operation";
import { createAccounts } from "./account";
import { createBalances, createPartnerAccounts } from "./balances";
import { createBills } from "./bills";
import type { Month } from "./calendar";
import { createConsumption } from "./consumption";
import { createCoupons } from "./coupons";
import { createCustomers } from "./customers";
import { createOrders } from "./orders";

export interface WorldOptions {
  readonly seed: string;
  readonly customers: number;
  readonly site: Site;
  /** The Beijing month the world begins in; customers and quotas are dated against it. */
  readonly month: Month;
}

/** A partner with everything it has: the same options give the same world, byte for byte. */
export function createWorld({ seed, customers: size, site, month }: WorldOptions) {
  const customers = createCustomers(seed, size, month);
  const balanceOf = createBalances(seed);
  const consumption = createConsumption(seed, customers);
  return {
    site,
    currency: site === "cn" ? "CNY" : "USD",
    customers,
    accounts: createAccounts(seed, site, customers),
    balanceOf,
    partnerAccounts: createPartnerAccounts(seed),
    coupons: createCoupons(seed, month, customers),
    bills: createBills(customers, consumption, (customer) => balanceOf(customer).debt > 0n),
    orders: createOrders(seed, customers),
  };
}

export type World = ReturnType<typeof createWorld>;
