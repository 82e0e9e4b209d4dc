import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { payeeName } from "@/lib/db/reseller-tables";
import { findInBook } from "./customer-book";
import { database } from "./database";

export interface NamedPayee {
  payee: string;
  name: string | null;
}

/** Keeps what resellers and their customers are called, so that a receipt can name them without asking Huawei. */
export async function keepNames(account: string, named: readonly NamedPayee[]): Promise<void> {
  const known = named.flatMap(({ payee, name }) => (name ? [{ payee, name }] : []));
  if (known.length === 0) return;
  const seenAt = new Date().toISOString();
  await database()
    .insert(payeeName)
    .values(known.map((row) => ({ account, seenAt, ...row })))
    .onConflictDoUpdate({
      target: [payeeName.account, payeeName.payee],
      set: { name: sql`excluded.name`, seenAt: sql`excluded.seen_at` },
    });
}

/** What payees are called: the partner's own customers, its resellers, and theirs. */
export async function findNames(account: string, payees: readonly string[]): Promise<Map<string, string | null>> {
  if (payees.length === 0) return new Map();
  const [own, others] = await Promise.all([
    findInBook(account, payees),
    database()
      .select()
      .from(payeeName)
      .where(and(eq(payeeName.account, account), inArray(payeeName.payee, [...payees]))),
  ]);
  return new Map([
    ...others.map(({ payee, name }) => [payee, name] as const),
    ...own.map((row) => [row.customerId, row.name ?? row.accountName] as const),
  ]);
}
