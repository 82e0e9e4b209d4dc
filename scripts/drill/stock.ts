import type { accounts } from "@/lib/api/accounts";
import type { coupons } from "@/lib/api/coupons";
import type { customers } from "@/lib/api/customers";
import type { Input, Output } from "@/lib/api/operation";
import type { resellers } from "@/lib/api/resellers";
import { compareAmounts } from "@/lib/money";

/** What spends are made of: people to pay, and coupons and quotas to take back. */
export interface Stock {
  customers: string[];
  resellers: string[];
  quotaId: string;
  /** Each can be taken back once. */
  coupons: string[];
  childQuotas: string[];
}

type Read = (id: string, input?: object) => Promise<unknown>;
type Send = (id: string, input: object) => Promise<unknown>;

/** Enough to be taken back in a few cents at a time. */
const leastBalance = "5";

/** Customers who can be paid, and have something to give back. */
async function findPayees(read: Read): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += 100) {
    const page = (await read("customers.list", { association_type: "2", offset, limit: 100 })) as Output<
      typeof customers.list
    >;
    const paid = page.customer_infos.filter(({ is_frozen }) => is_frozen === "0").map(({ customer_id }) => customer_id);
    const { customer_balances } = (await read("accounts.customerBalances", {
      customer_infos: paid.map((customer_id) => ({ customer_id })),
    })) as Output<typeof accounts.customerBalances>;
    const hasEnough = customer_balances.filter(
      ({ amount }) => amount !== null && compareAmounts(amount, leastBalance) >= 0,
    );
    ids.push(...hasEnough.map(({ customer_id }) => customer_id));
    if (page.customer_infos.length < 100) return ids;
  }
}

/** The quotas that anybody may be given coupons from, the largest first. */
export async function listUsableQuotas(read: Read) {
  const { quotas } = (await read("coupons.listQuotas", { quota_status_list: [0], limit: 100 })) as Output<
    typeof coupons.listQuotas
  >;
  const now = new Date().toISOString();
  return quotas
    .filter(
      ({ effective_time, expire_time, limit_infos }) =>
        (effective_time ?? "") < now && (expire_time ?? "") > now && limit_infos.length === 0,
    )
    .toSorted((a, b) => compareAmounts(b.balance ?? "0", a.balance ?? "0"));
}

/** Reads whom there is to pay, and issues so many coupons and quotas that can be taken back. */
export async function layIn(read: Read, send: Send, wish: { coupons: number; childQuotas: number }): Promise<Stock> {
  const [payees, [quota]] = [await findPayees(read), await listUsableQuotas(read)];
  if (!quota?.quota_id) throw new Error("the sandbox has no quota to draw on");
  const quotaId = quota.quota_id;
  const { indirect_partners } = (await read("resellers.list", { limit: 100 })) as Output<typeof resellers.list>;
  const resellerIds = indirect_partners.flatMap(({ indirect_partner_id }) => indirect_partner_id ?? []);
  const taken = async (id: string, batches: number, input: object): Promise<string[]> => {
    const references: string[] = [];
    for (let batch = 0; batch < batches; batch++) {
      const receipt = (await send(id, input)) as { lines: { reference: string | null }[] };
      references.push(...receipt.lines.flatMap(({ reference }) => reference ?? []));
    }
    return references;
  };
  const some = payees.slice(0, 100);
  return {
    customers: payees,
    resellers: resellerIds,
    quotaId,
    coupons: await taken("coupons.issue", Math.ceil(wish.coupons / some.length), {
      quota_id: quotaId,
      customer_ids: some,
      face_value: "0.07",
    } satisfies Input<typeof coupons.issue>),
    childQuotas: await taken("resellers.issueQuota", Math.ceil(wish.childQuotas / resellerIds.length), {
      quota_id: quotaId,
      indirect_partner_ids: resellerIds,
      quota_amount: "0.09",
    } satisfies Input<typeof resellers.issueQuota>),
  };
}

/** The input of a spend to the nth payee that there is for it. */
export function inputOf(stock: Stock, operation: string, nth: number, amount: string): Record<string, unknown> {
  const pick = (ids: readonly string[]) => ids[nth % ids.length] ?? "";
  const customer_id = pick(stock.customers);
  const indirect_partner_id = pick(stock.resellers);
  const inputs: Record<string, () => Record<string, unknown>> = {
    "coupons.issue": () => ({ quota_id: stock.quotaId, customer_ids: [customer_id], face_value: amount }),
    "coupons.reclaim": () => ({ coupon_id: pick(stock.coupons) }),
    "accounts.allocate": () => ({ customer_id, amount }) satisfies Input<typeof accounts.allocate>,
    "accounts.reclaim": () => ({ customer_id, amount }) satisfies Input<typeof accounts.reclaim>,
    "resellers.allocate": () => ({ indirect_partner_id, amount }),
    "resellers.reclaim": () => ({ indirect_partner_id, amount }),
    "resellers.issueQuota": () => ({
      quota_id: stock.quotaId,
      indirect_partner_ids: [indirect_partner_id],
      quota_amount: amount,
    }),
    "resellers.reclaimQuotas": () => ({ quota_ids: [pick(stock.childQuotas)] }),
  };
  const make = inputs[operation];
  if (!make) throw new Error(`${operation} has no input here`);
  return make();
}
