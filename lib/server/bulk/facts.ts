import "server-only";
import { and, eq, gt, inArray, or, sql } from "drizzle-orm";
import { api } from "@/lib/api/index";
import type { BulkKind } from "@/lib/bulk/kinds";
import type { RunSettings } from "@/lib/db/bulk-tables";
import { customer, customerBalance, ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { beijingDay } from "@/lib/time";
import { database } from "../database";
import { fillBook } from "../jobs/index";
import { findQuota } from "../spend/check-issue";
import { readAllocatable } from "../spend/check-transfer";
import { readUpstream } from "../upstream";
import type { BookRow, Facts } from "./judge-rows";
import { operationOf } from "./operation-of";

/** Parameters of one statement; PostgreSQL takes 65,535. */
const mostAtOnce = 5_000;
/** ListCustomersBalancesDetail takes at most this many customers a call (mt_060004). */
const balancesPerCall = 100;
/** A copied balance of this age still serves a dry run: the reclaim itself is judged by Huawei. */
const freshSeconds = 600;

const slices = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Rows of the partner's book for ids and account names as they were typed. */
async function findPayees(account: string, typed: readonly string[]): Promise<BookRow[]> {
  const found = await Promise.all(
    slices(typed, mostAtOnce).map((some) =>
      database()
        .select({
          customerId: customer.customerId,
          accountName: customer.accountName,
          associationType: customer.associationType,
          frozen: customer.frozen,
        })
        .from(customer)
        .where(
          and(
            eq(customer.account, account),
            or(inArray(customer.customerId, some), inArray(customer.accountName, some)),
          ),
        ),
    ),
  );
  return [...new Map(found.flat().map((row) => [row.customerId, row])).values()];
}

/** What customers hold: from the copies while they are young, else asked for, a hundred a call. */
async function readBalances(account: string, ids: readonly string[]): Promise<Map<string, string | null>> {
  const known = new Map<string, string | null>();
  for (const some of slices(ids, mostAtOnce)) {
    const rows = await database()
      .select({ id: customerBalance.customerId, amount: customerBalance.amount })
      .from(customerBalance)
      .where(
        and(
          eq(customerBalance.account, account),
          inArray(customerBalance.customerId, some),
          gt(customerBalance.asOf, sql`now() - make_interval(secs => ${freshSeconds})`),
        ),
      );
    for (const { id, amount } of rows) known.set(id, amount);
  }
  const missing = ids.filter((id) => !known.has(id));
  await Promise.all(
    slices(missing, balancesPerCall).map(async (some) => {
      const { customer_balances } = await readUpstream(api.accounts.customerBalances, {
        customer_infos: some.map((customer_id) => ({ customer_id })),
      });
      for (const { customer_id, amount } of customer_balances) if (customer_id) known.set(customer_id, amount);
    }),
  );
  return known;
}

/** Customers with an earlier spend of this kind that has not come to a known end. */
async function listUnsettled(account: string, kind: BulkKind, ids: readonly string[]): Promise<Set<string>> {
  const found = await Promise.all(
    slices(ids, mostAtOnce).map((some) =>
      database()
        .selectDistinct({ payee: ledgerLine.payee })
        .from(ledgerLine)
        .innerJoin(ledgerEntry, eq(ledgerEntry.id, ledgerLine.entryId))
        .where(
          and(
            eq(ledgerEntry.account, account),
            eq(ledgerEntry.kind, operationOf(kind).spend.kind),
            inArray(ledgerLine.payee, some),
            sql`${ledgerLine.state} in ('unknown', 'needs_a_person')`,
          ),
        ),
    ),
  );
  return new Set(found.flat().map(({ payee }) => payee));
}

/** What the one giver of all rows holds now. */
export async function readHeld(
  kind: BulkKind,
  settings: RunSettings,
): Promise<Pick<Facts, "quota" | "held"> & { currency: string }> {
  if (kind === "reclaim") return { quota: null, held: null, currency: "CNY" };
  if (kind === "allocation") {
    const { allocatable, currency } = await readAllocatable({});
    return { quota: null, held: allocatable, currency: currency || "CNY" };
  }
  const quota = settings.quotaId ? await findQuota(settings.quotaId) : null;
  return { quota, held: quota?.balance ?? null, currency: quota?.currency || "CNY" };
}

/** Gathers what a run is judged by: a few statements and calls, however many rows there are. */
export async function gatherFacts(
  account: string,
  kind: BulkKind,
  settings: RunSettings,
  payees: readonly string[],
): Promise<Facts & { currency: string }> {
  await fillBook(account);
  const typed = [...new Set(payees.map((payee) => payee.trim()).filter((payee) => payee !== ""))];
  const [book, held] = await Promise.all([findPayees(account, typed), readHeld(kind, settings)]);
  const ids = book.map(({ customerId }) => customerId);
  const [balances, unsettled] = await Promise.all([
    // Huawei tells no balance of others than resale customers, so they are not asked about.
    kind === "reclaim"
      ? readBalances(
          account,
          book.filter((row) => row.associationType !== "1").map((row) => row.customerId),
        )
      : new Map<string, string | null>(),
    listUnsettled(account, kind, ids),
  ]);
  const now = new Date();
  return { book, balances, unsettled, ...held, now: `${now.toISOString().slice(0, 19)}Z`, today: beijingDay(now) };
}
