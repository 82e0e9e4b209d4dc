import "server-only";
import { api } from "@/lib/api/index";
import type { ResellerCustomers, ResellerMoney, ResellerName } from "@/lib/desk/account-answers";
import { isZero, subtractAmount, sumAmounts } from "@/lib/money";
import { keepNames } from "../payee-names";
import { findResellers as findInList } from "../reseller-book";
import { requireSite } from "../site";
import { readUpstream } from "../upstream";
import { keyOf, readWhole } from "./whole-list";

const mostListed = 100;
const balanceAccounts = ["8", "1"];

const answersTo = (words: string | undefined, texts: readonly (string | null)[]) => {
  const wanted = words?.toLowerCase() ?? "";
  return texts.some((text) => text?.toLowerCase().includes(wanted));
};

/** The partner's resellers that answer to words, or those with some ids. */
export async function findResellers(
  { words, ids }: { words?: string | undefined; ids?: string[] | undefined },
  account: string,
): Promise<{ total: number; rows: ResellerName[] }> {
  requireSite(api.resellers.list);
  const { rows } = await readWhole(
    keyOf("resellers", account, {}),
    async (offset, limit) => {
      const answer = await readUpstream(api.resellers.list, { offset, limit });
      return { total: answer.count, rows: answer.indirect_partners };
    },
    { isFirst: false },
  );
  const named = (rows ?? []).map((row) => ({
    resellerId: row.indirect_partner_id ?? "",
    name: row.name,
    accountName: row.account_name,
  }));
  await keepNames(
    account,
    named.map(({ resellerId, name, accountName }) => ({ payee: resellerId, name: name ?? accountName })),
  );
  const found = named.filter(({ resellerId, name, accountName }) =>
    ids ? ids.includes(resellerId) : answersTo(words, [name, accountName, resellerId]),
  );
  return { total: found.length, rows: found.slice(0, ids ? ids.length : mostListed) };
}

/** The customers of a reseller that answer to words, or those with some ids. */
export async function listResellerCustomers(
  {
    indirect_partner_id,
    words,
    ids,
  }: { indirect_partner_id: string; words?: string | undefined; ids?: string[] | undefined },
  account: string,
): Promise<ResellerCustomers> {
  // Huawei refuses a stranger's id; here it has no customers, which says less of strangers.
  if ((await findInList(account, [indirect_partner_id])).length === 0) return { total: 0, rows: [] };
  const { rows } = await readWhole(
    keyOf("resellerCustomers", account, { indirect_partner_id }),
    async (offset, limit) => {
      const answer = await readUpstream(api.customers.list, { indirect_partner_id, offset, limit });
      return { total: answer.count, rows: answer.customer_infos };
    },
    { isFirst: false },
  );
  const found = (rows ?? [])
    .map((row) => ({
      customerId: row.customer_id,
      name: row.customer,
      accountName: row.account_name,
      associationType: row.association_type,
      frozen: row.is_frozen,
    }))
    .filter((row) =>
      ids ? ids.includes(row.customerId) : answersTo(words, [row.name, row.accountName, row.customerId]),
    );
  return { total: found.length, rows: found.slice(0, ids ? ids.length : mostListed) };
}

/** What is left in the quotas that were handed on and can still be used, by reseller. */
async function readQuotas(account: string): Promise<Map<string, { balance: string; count: number }>> {
  const { rows } = await readWhole(
    keyOf("childQuotas", account, {}),
    async (offset, limit) => {
      const answer = await readUpstream(api.resellers.listQuotas, { offset, limit });
      return { total: answer.total_count, rows: answer.quotas };
    },
    { isFirst: true },
  );
  const now = new Date().toISOString();
  const usable = (rows ?? []).filter(
    ({ quota_status, balance, expire_time }) =>
      quota_status === "0" && balance !== null && !isZero(balance) && (expire_time ?? "9999") > now,
  );
  const byReseller = new Map<string, { balance: string; count: number }>();
  for (const { indirect_partner_id: id, balance } of usable) {
    const { balance: sum, count } = byReseller.get(id ?? "") ?? { balance: "0", count: 0 };
    byReseller.set(id ?? "", { balance: sumAmounts([sum, balance ?? "0"]), count: count + 1 });
  }
  return byReseller;
}

/** What resellers have: their money, one call each, and what is left of the quotas handed on to them. */
export async function readResellerMoney(
  { ids }: { ids: string[] },
  account: string,
): Promise<{ rows: ResellerMoney[]; asOf: string }> {
  requireSite(api.resellers.listQuotas);
  const asOf = new Date().toISOString();
  const own = new Set((await findInList(account, ids)).map((row) => row.indirect_partner_id));
  const [quotas, ...answers] = await Promise.all([
    readQuotas(account),
    ...ids
      .filter((id) => own.has(id))
      .map(async (id) => ({ id, ...(await readUpstream(api.accounts.partnerBalances, { indirect_partner_id: id })) })),
  ]);
  const rows = answers.map(({ id, account_balances }) => {
    const bound = balanceAccounts
      .map((type) => account_balances.find(({ account_type }) => account_type === type))
      .find((one) => one !== undefined);
    const { amount = null, designated_amount: designated = null } = bound ?? {};
    return {
      resellerId: id,
      currency: bound?.currency || "CNY",
      amount,
      designated,
      allocatable: amount === null ? null : subtractAmount(amount, designated ?? "0"),
      quotaBalance: quotas.get(id)?.balance ?? "0",
      quotas: quotas.get(id)?.count ?? 0,
    };
  });
  return { rows, asOf };
}
