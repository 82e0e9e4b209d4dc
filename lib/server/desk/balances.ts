import "server-only";
import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { customer, customerBalance } from "@/lib/db/schema";
import type { BalancePage } from "@/lib/desk/answers";
import type { desk } from "@/lib/desk/index";
import { database } from "../database";
import { bookColumns, matchesWords, withBalance } from "./customers";

type Query = z.output<typeof desk.balances.in>;

const { amount, debt, asOf, currency } = customerBalance;

const orders: Record<NonNullable<Query["order"]>, SQL[]> = {
  // Who owes most comes first, then who has least left; who has no balance to tell comes last.
  debt: [sql`coalesce(${debt}, 0) desc`, sql`${amount} asc nulls last`],
  amount: [sql`${amount} desc nulls last`],
  name: [sql`${customer.name} asc nulls last`],
};

const filters: Record<NonNullable<Query["only"]>, SQL | undefined> = {
  all: undefined,
  debt: sql`${debt} > 0`,
  zero: sql`${amount} = 0`,
};

/** A page of all customers with the last balance told, and the sums over the whole filter. */
export async function listBalances(
  { offset = 0, limit = 100, words, only = "all", order = "debt" }: Query,
  account: string,
): Promise<BalancePage> {
  const where = and(eq(customer.account, account), matchesWords(words), filters[only]);
  const [[sums], rows] = await Promise.all([
    database()
      .select({
        total: count(),
        amount: sql<string>`coalesce(sum(${amount}), 0)`,
        debt: sql<string>`coalesce(sum(${debt}), 0)`,
        inDebt: sql<number>`count(*) filter (where ${debt} > 0)`.mapWith(Number),
        notAvailable: sql<number>`count(*) filter (where ${amount} is null)`.mapWith(Number),
        currency: sql<string | null>`min(${currency})`,
        asOf: sql<string | null>`min(${asOf})`,
      })
      .from(customer)
      .leftJoin(customerBalance, withBalance)
      .where(where),
    database()
      .select({ ...bookColumns, amount, debt, currency, asOf })
      .from(customer)
      .leftJoin(customerBalance, withBalance)
      .where(where)
      .orderBy(...orders[order], asc(customer.customerId))
      .offset(offset)
      .limit(limit),
  ]);
  const iso = (text: string | null | undefined) => (text ? new Date(text).toISOString() : null);
  return {
    total: sums?.total ?? 0,
    currency: sums?.currency ?? "CNY",
    sums: {
      amount: sums?.amount ?? "0",
      debt: sums?.debt ?? "0",
      inDebt: sums?.inDebt ?? 0,
      notAvailable: sums?.notAvailable ?? 0,
    },
    asOf: iso(sums?.asOf),
    rows: rows.map((row) => ({ ...row, asOf: iso(row.asOf) })),
  };
}
