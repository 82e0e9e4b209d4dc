import "server-only";
import { api } from "@/lib/api/index";
import type { Output } from "@/lib/api/operation";
import { Problem } from "@/lib/problem";
import { requireOwnCustomers } from "./customer-book";
import { keepNames } from "./payee-names";
import { readUpstream } from "./upstream";

export type Reseller = Output<typeof api.resellers.list>["indirect_partners"][number];

/** What the rules need to know of a reseller's customer. */
export interface ResellerCustomer {
  customerId: string;
  name: string | null;
  accountName: string | null;
  associationType: string | null;
  frozen: string | null;
}

const pageSize = 100;
/** Up to so many are asked for by id; more are found faster by reading the list. */
const fewIds = 3;

/** Reads the rows with some ids: one call each for a few, page by page for many. */
async function readByIds<Row>(
  ids: readonly string[],
  readOne: (id: string) => Promise<readonly Row[]>,
  readPage: (offset: number) => Promise<readonly Row[]>,
): Promise<Row[]> {
  if (ids.length <= fewIds) return (await Promise.all(ids.map(readOne))).flat();
  const rows: Row[] = [];
  for (;;) {
    const page = await readPage(rows.length);
    rows.push(...page);
    if (page.length < pageSize) return rows;
  }
}

/** The partner's own resellers with these ids. Who is no reseller of the partner is missing from the answer. */
export async function findResellers(account: string, ids: readonly string[]): Promise<Reseller[]> {
  const ask = async (input: { indirect_partner_id?: string; offset?: number }) =>
    (await readUpstream(api.resellers.list, { ...input, limit: pageSize })).indirect_partners;
  const rows = await readByIds(
    ids,
    (indirect_partner_id) => ask({ indirect_partner_id }),
    (offset) => ask({ offset }),
  );
  const wanted = new Set(ids);
  const found = rows.filter((row) => wanted.has(row.indirect_partner_id ?? ""));
  await keepNames(
    account,
    found.map((row) => ({ payee: row.indirect_partner_id ?? "", name: row.name ?? row.account_name })),
  );
  return found;
}

/** The customers of a reseller with these ids, asked of Huawei now: the partner's own book does not hold them. */
export async function findResellerCustomers(
  account: string,
  indirect_partner_id: string,
  ids: readonly string[],
): Promise<ResellerCustomer[]> {
  // Huawei answers a stranger's id with a refusal; that it is no reseller of the partner is said here.
  if ((await findResellers(account, [indirect_partner_id])).length === 0) return [];
  const ask = async (input: { customer_id?: string; offset?: number }) =>
    (await readUpstream(api.customers.list, { indirect_partner_id, ...input, limit: pageSize })).customer_infos;
  const rows = await readByIds(
    ids,
    (customer_id) => ask({ customer_id }),
    (offset) => ask({ offset }),
  );
  const wanted = new Set(ids);
  const found = rows
    .filter((row) => wanted.has(row.customer_id))
    .map((row) => ({
      customerId: row.customer_id,
      name: row.customer,
      accountName: row.account_name,
      associationType: row.association_type,
      frozen: row.is_frozen,
    }));
  await keepNames(
    account,
    found.map((row) => ({ payee: row.customerId, name: row.name ?? row.accountName })),
  );
  return found;
}

/**
 * Throws `foreign_customer` unless all customers of an input are whose it says they are: the partner's own, or those of
 * the reseller that it names. A reseller's customer is a stranger where the reseller is not named.
 */
export async function requireCustomersOf(
  account: string,
  { indirect_partner_id: reseller }: { indirect_partner_id?: unknown },
  ids: readonly string[],
): Promise<void> {
  if (typeof reseller !== "string") return requireOwnCustomers(account, ids);
  const known = new Set((await findResellerCustomers(account, reseller, ids)).map((row) => row.customerId));
  if (ids.some((id) => !known.has(id)))
    throw new Problem("foreign_customer", {
      message: `${ids.filter((id) => !known.has(id)).length} customer ids are not customers of the named reseller`,
    });
}
