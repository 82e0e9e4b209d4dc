import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { customers } from "@/lib/api/customers";
import type { Output } from "@/lib/api/operation";
import { customer, jobRun } from "@/lib/db/schema";
import { Problem } from "@/lib/problem";
import { database } from "./database";

type Listed = Output<typeof customers.list>["customer_infos"];

/** Writes listed customers into the book; called with every answer that lists some, so the book grows as people look. */
export async function keepCustomers(account: string, listed: Listed): Promise<void> {
  if (listed.length === 0) return;
  const seenAt = new Date().toISOString();
  await database()
    .insert(customer)
    .values(
      listed.map((info) => ({
        account,
        customerId: info.customer_id,
        accountName: info.account_name,
        name: info.customer,
        associationType: info.association_type,
        frozen: info.is_frozen,
        associatedOn: info.associated_on,
        seenAt,
      })),
    )
    .onConflictDoUpdate({
      target: [customer.account, customer.customerId],
      set: {
        accountName: sql`excluded.account_name`,
        name: sql`excluded.name`,
        associationType: sql`excluded.association_type`,
        frozen: sql`excluded.frozen`,
        associatedOn: sql`excluded.associated_on`,
        seenAt: sql`excluded.seen_at`,
      },
    });
}

/** Whether the book has been filled once; before that it can refuse nobody. */
export async function isBookFilled(account: string): Promise<boolean> {
  const [row] = await database()
    .select({ finishedAt: jobRun.finishedAt })
    .from(jobRun)
    .where(and(eq(jobRun.account, account), eq(jobRun.kind, "customers")));
  return row?.finishedAt != null;
}

/** The rows of the book for some ids; ids that are not in it are missing from the answer. */
export const findInBook = (account: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : database()
        .select()
        .from(customer)
        .where(and(eq(customer.account, account), inArray(customer.customerId, [...ids])));

/** Throws `foreign_customer` when an id is not one of the partner's customers; nothing has been sent by then. */
export async function requireOwnCustomers(account: string, ids: readonly string[]): Promise<void> {
  const known = new Set((await findInBook(account, ids)).map((row) => row.customerId));
  const foreign = ids.findIndex((id) => !known.has(id));
  if (foreign >= 0)
    throw new Problem("foreign_customer", {
      message: `${ids.filter((id) => !known.has(id)).length} customer ids are not in the partner's book`,
    });
}
