import "server-only";
import { and, asc, count, eq, ilike, inArray, or } from "drizzle-orm";
import { customer, customerBalance } from "@/lib/db/schema";
import type { BookCustomer } from "@/lib/desk/answers";
import { database } from "../database";

/** A word as a LIKE pattern that finds it anywhere; its own wildcards are plain characters. */
const anywhere = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/** The condition that a customer's name, account name or id holds the words. */
export const matchesWords = (words: string | undefined) =>
  words
    ? or(
        ilike(customer.name, anywhere(words)),
        ilike(customer.accountName, anywhere(words)),
        eq(customer.customerId, words),
      )
    : undefined;

export const bookColumns = {
  customerId: customer.customerId,
  name: customer.name,
  accountName: customer.accountName,
  associationType: customer.associationType,
  frozen: customer.frozen,
};

interface Find {
  words?: string | undefined;
  ids?: string[] | undefined;
  associationType?: string | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
}

/** Customers of the book by words or ids, in the order of their names. */
export async function findCustomers(
  { words, ids, associationType, offset = 0, limit = 50 }: Find,
  account: string,
): Promise<{ total: number; rows: BookCustomer[] }> {
  const where = and(
    eq(customer.account, account),
    matchesWords(words),
    ids && inArray(customer.customerId, ids),
    associationType ? eq(customer.associationType, associationType) : undefined,
  );
  const [[counted], rows] = await Promise.all([
    database().select({ total: count() }).from(customer).where(where),
    database()
      .select(bookColumns)
      .from(customer)
      .where(where)
      .orderBy(asc(customer.name), asc(customer.customerId))
      .offset(offset)
      .limit(limit),
  ]);
  return { total: counted?.total ?? 0, rows };
}

/** Joins a customer of the book with the last balance that was told. */
export const withBalance = and(
  eq(customerBalance.account, customer.account),
  eq(customerBalance.customerId, customer.customerId),
);
