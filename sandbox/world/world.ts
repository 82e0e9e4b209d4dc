import type { Site } from "@/lib/api/operation";
import { createAccounts } from "./account";
import { createBills } from "./bills";
import type { Month } from "./calendar";
import { createCards } from "./cards";
import type { Change } from "./change";
import { createConsumption } from "./consumption";
import { createCoupons } from "./coupons";
import { createCustomers } from "./customers";
import { createOrders } from "./orders";
import { createPeople, isPeopleChange } from "./people";
import { createPurse } from "./purse";
import { createResellers } from "./resellers";
import { createTrade } from "./trade";

/** What the partner is: one that sells to customers, or one that has resellers too. */
export type PartnerKind = "solution" | "distributor";

export interface WorldOptions {
  readonly seed: string;
  readonly customers: number;
  readonly site: Site;
  /** The Beijing month the world begins in; customers and quotas are dated against it. */
  readonly month: Month;
  readonly partner?: PartnerKind | undefined;
  /** Whether pay-per-use is recorded by the day or by the hour. */
  readonly usage?: "daily" | "hourly" | undefined;
  /** How many resellers a distributor has; six unless told. */
  readonly resellers?: number | undefined;
}

/** A partner with everything it has: the same options give the same world, byte for byte. */
export function createWorld(options: WorldOptions) {
  const { seed, customers: size, site, month, partner = "solution", resellers: resellerCount = 6, usage } = options;
  const customers = createCustomers(seed, size, month);
  const resellers = createResellers(seed, month, partner === "distributor" ? resellerCount : 0);
  const purse = createPurse(seed, month, customers, resellers);
  const { balanceOf } = purse;
  const coupons = createCoupons(seed, month, customers, resellers);
  const consumption = createConsumption(seed, customers);
  const orders = createOrders(seed, customers);
  const cards = createCards(seed);
  const people = createPeople(seed, customers, resellers);
  const trade = createTrade({ seed, month, customers, orders, purse, coupons, cards });
  return {
    seed,
    site,
    currency: site === "cn" ? "CNY" : "USD",
    customers,
    resellers,
    accounts: createAccounts(seed, site, customers, partner),
    balanceOf,
    purse,
    coupons,
    consumption,
    bills: createBills(
      customers,
      consumption,
      (customer) => balanceOf(customer).debt > 0n,
      usage === "hourly" ? 24 : 1,
    ),
    orders,
    cards,
    trade,
    people,
    /** Carries a change out; the journal replays by it. */
    apply(change: Change) {
      if ("kind" in change && change.kind === "transfer") purse.apply(change);
      else if ("kind" in change && change.kind === "trade") trade.apply(change);
      else if (isPeopleChange(change)) people.apply(change);
      else coupons.apply(change);
    },
  };
}

export type World = ReturnType<typeof createWorld>;
