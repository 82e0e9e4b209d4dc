import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { api } from "@/lib/api/index";
import { customer, customerBalance } from "@/lib/db/schema";
import { database } from "../database";
import { readUpstream } from "../upstream";
import { copyCustomers } from "./customers";
import type { Work } from "./job";

/** ListCustomersBalancesDetail takes at most this many customers a call (mt_060004). */
const batchSize = 100;

async function copyBatch(account: string, ids: readonly string[]): Promise<void> {
  const { customer_balances } = await readUpstream(api.accounts.customerBalances, {
    customer_infos: ids.map((customer_id) => ({ customer_id })),
  });
  const told = new Map(customer_balances.map((balance) => [balance.customer_id, balance]));
  const asOf = new Date().toISOString();
  await database()
    .insert(customerBalance)
    .values(
      ids.map((customerId) => {
        const balance = told.get(customerId);
        return {
          account,
          customerId,
          amount: balance?.amount ?? null,
          debt: balance?.debt_amount ?? null,
          currency: balance ? balance.currency || "CNY" : null,
          asOf,
        };
      }),
    )
    .onConflictDoUpdate({
      target: [customerBalance.account, customerBalance.customerId],
      set: {
        amount: sql`excluded.amount`,
        debt: sql`excluded.debt`,
        currency: sql`excluded.currency`,
        asOf: sql`excluded.as_of`,
      },
    });
}

/** Asks the balance of every customer, a hundred a call. Who is left out of the answer gets "not available", never zero. */
export const copyBalances: Work = async (account, progress) => {
  await copyCustomers(account, async () => {});
  const ids = await database()
    .select({ id: customer.customerId })
    .from(customer)
    .where(eq(customer.account, account))
    .orderBy(asc(customer.customerId));
  await progress(0, ids.length);
  for (let done = 0; done < ids.length; done += batchSize) {
    const batch = ids.slice(done, done + batchSize).map((row) => row.id);
    await copyBatch(account, batch);
    await progress(done + batch.length, ids.length);
  }
};
