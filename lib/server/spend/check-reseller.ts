import "server-only";
import type { z } from "zod";
import { api } from "@/lib/api/index";
import type { Output } from "@/lib/api/operation";
import { compareAmounts, multiplyAmount } from "@/lib/money";
import type { FieldProblem } from "@/lib/problem";
import { findResellers, type Reseller } from "../reseller-book";
import { readUpstream } from "../upstream";
import { findQuota, type Quota, quotaProblems } from "./check-issue";
import { type Direction, readAllocatable } from "./check-transfer";

/** An input that may not be filled in yet. */
type Draft<In extends z.ZodType> = { [K in keyof z.output<In>]?: z.output<In>[K] | undefined };

/** A quota that was handed on to a reseller. */
export type ChildQuota = Output<typeof api.resellers.listQuotas>["quotas"][number];

/** What both ends of a transfer with a reseller can give; null where it was not asked for or Huawei does not tell it. */
export interface ResellerEnds {
  own: string | null;
  theirs: string | null;
  currency: string | null;
}

const problem = (field: string, rule: string, values: FieldProblem["values"] = {}): FieldProblem => ({
  field,
  rule,
  values,
});

const now = () => `${new Date().toISOString().slice(0, 19)}Z`;

/** Everything that a transfer to or from a reseller would be refused for, with what both ends can give (CBC.99005003). */
export async function checkResellerTransfer(
  direction: Direction,
  { indirect_partner_id, amount }: Draft<typeof api.resellers.allocate.in>,
  account: string,
): Promise<{ ends: ResellerEnds; reseller: Reseller | null; problems: FieldProblem[] }> {
  const [own, [reseller = null]] = await Promise.all([
    readAllocatable({}),
    findResellers(account, indirect_partner_id ? [indirect_partner_id] : []),
  ]);
  const theirs = reseller && indirect_partner_id ? await readAllocatable({ indirect_partner_id }) : null;
  const ends = { own: own.allocatable, theirs: theirs?.allocatable ?? null, currency: own.currency };
  if (indirect_partner_id && !reseller)
    return { ends, reseller, problems: [problem("indirect_partner_id", "reseller_foreign")] };
  const held = direction === "allocate" ? ends.own : ends.theirs;
  if (!amount || held === null || compareAmounts(amount, held) <= 0) return { ends, reseller, problems: [] };
  const rule = direction === "allocate" ? "allocatable_short" : "reseller_short";
  return { ends, reseller, problems: [problem("amount", rule, { held })] };
}

/** Rules of the quota that is drawn on. Only voucher quotas can be handed on: issued quotas are of type 0 (espp_00006). */
function parentProblems(quota: Quota | null): FieldProblem[] {
  if (!quota) return [problem("quota_id", "quota_missing")];
  if (quota.quota_type !== "0") return [problem("quota_id", "quota_cash")];
  return quotaProblems(quota, now());
}

/** Everything that handing a quota on would be refused for, with the quota and the resellers that are the partner's. */
export async function checkQuotaIssue(
  { quota_id, indirect_partner_ids = [], quota_amount }: Draft<typeof api.resellers.issueQuota.in>,
  account: string,
): Promise<{ quota: Quota | null; resellers: Reseller[]; problems: FieldProblem[] }> {
  const [quota, resellers] = await Promise.all([
    quota_id ? findQuota(quota_id) : null,
    findResellers(account, indirect_partner_ids),
  ]);
  const known = new Set(resellers.map((row) => row.indirect_partner_id));
  const foreign = indirect_partner_ids.flatMap((id, index) =>
    known.has(id) ? [] : [problem(`indirect_partner_ids.${index}`, "reseller_foreign")],
  );
  // Each reseller gets the whole amount, so it is needed as often as there are resellers (CBC.99000013).
  const total = quota_amount ? multiplyAmount(quota_amount, indirect_partner_ids.length) : null;
  const balance = quota?.balance ?? null;
  const short =
    total !== null && balance !== null && compareAmounts(total, balance) > 0
      ? [problem("quota_amount", "quota_short", { balance, total })]
      : [];
  return {
    quota,
    resellers,
    problems: [...(quota_id ? parentProblems(quota) : []), ...short, ...foreign],
  };
}

/** What a quota that is to come back must be: handed on by this partner, and neither taken back nor being changed. */
const childProblems = (quota: ChildQuota | undefined, field: string): FieldProblem[] => {
  if (!quota) return [problem(field, "quota_missing")];
  const { quota_status: state } = quota;
  return state === "6" || state === "4" ? [problem(field, "quota_state", { state })] : [];
};

/** Everything that taking quotas back would be refused for, with what is left in each (CBC.99000012). */
export async function checkQuotaReclaim(
  { quota_ids = [] }: Draft<typeof api.resellers.reclaimQuotas.in>,
  _account: string,
): Promise<{ quotas: ChildQuota[]; problems: FieldProblem[] }> {
  const answers = await Promise.all(
    quota_ids.map((quota_id) => readUpstream(api.resellers.listQuotas, { quota_id, limit: 10 })),
  );
  const found = quota_ids.map((id, index) => answers[index]?.quotas.find(({ quota_id }) => quota_id === id));
  return {
    quotas: found.flatMap((quota) => quota ?? []),
    problems: found.flatMap((quota, index) => childProblems(quota, `quota_ids.${index}`)),
  };
}
