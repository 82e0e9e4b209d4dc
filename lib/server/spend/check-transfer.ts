import "server-only";
import { api } from "@/lib/api/index";
import { compareAmounts, subtractAmount } from "@/lib/money";
import type { FieldProblem } from "@/lib/problem";
import { findInBook } from "../customer-book";
import { findResellerCustomers } from "../reseller-book";
import { readUpstream } from "../upstream";
import { customerRule } from "./check-issue";

export type Direction = "allocate" | "reclaim";

/** A transfer that may not be filled in yet. */
interface Draft {
  customer_id?: string | undefined;
  amount?: string | undefined;
  indirect_partner_id?: string | undefined;
}

/** What both ends hold before a transfer; null where it was not asked for or Huawei does not tell it. */
export interface Ends {
  /** What the partner, or the reseller that is named, can give. */
  allocatable: string | null;
  balance: string | null;
  debt: string | null;
  currency: string | null;
}

/** What can be given away: the amount without the earmarked part (mt_060005). Only one account says so by its name. */
export async function readAllocatable({
  indirect_partner_id,
}: Pick<Draft, "indirect_partner_id">): Promise<Pick<Ends, "allocatable" | "currency">> {
  const { account_balances } = await readUpstream(api.accounts.partnerBalances, { indirect_partner_id });
  // Which row bounds an allocation is not published. The allocatable account is meant for it; without one it is the balance.
  const bound = ["8", "1"]
    .map((type) => account_balances.find(({ account_type }) => account_type === type))
    .find((account) => account !== undefined);
  if (!bound || bound.amount === null) return { allocatable: null, currency: bound?.currency ?? null };
  return { allocatable: subtractAmount(bound.amount, bound.designated_amount ?? "0"), currency: bound.currency };
}

async function readCustomer({ customer_id, indirect_partner_id }: Draft): Promise<Pick<Ends, "balance" | "debt">> {
  if (!customer_id) return { balance: null, debt: null };
  const { customer_balances } = await readUpstream(api.accounts.customerBalances, {
    customer_infos: [{ customer_id }],
    indirect_partner_id,
  });
  const row = customer_balances.find((one) => one.customer_id === customer_id);
  return { balance: row?.amount ?? null, debt: row?.debt_amount ?? null };
}

/** Rules of the customer: only resale customers' money can be moved, and none goes to a frozen one (CBC.5021). */
async function payeeProblems(
  direction: Direction,
  { customer_id: id, indirect_partner_id: reseller }: Draft,
  account: string,
): Promise<FieldProblem[]> {
  if (!id) return [];
  const [row] = await (reseller ? findResellerCustomers(account, reseller, [id]) : findInBook(account, [id]));
  const problem = (rule: string) => [{ field: "customer_id", rule, values: {} }];
  if (!row) return problem(reseller ? "customer_of_other" : "customer_foreign");
  const rule = transferRule(direction, customerRule(row) ?? "");
  return rule ? problem(rule) : [];
}

/** What a rule against a coupon for a customer means for money; null where it means nothing. */
export function transferRule(direction: Direction, rule: string): string | null {
  if (rule === "customer_referral") return "transfer_referral";
  // Money comes back from a frozen customer too.
  return direction === "reclaim" && rule === "customer_frozen" ? null : rule;
}

/** The rule of the amount against what its giver holds (CBC.5003). */
function amountProblems(direction: Direction, amount: string, { allocatable, balance }: Ends): FieldProblem[] {
  const held = direction === "allocate" ? allocatable : balance;
  if (held === null || compareAmounts(amount, held) <= 0) return [];
  return [
    { field: "amount", rule: direction === "allocate" ? "allocatable_short" : "balance_short", values: { held } },
  ];
}

/** Everything that an allocation or a reclaim, whole or half filled in, would be refused for, with what both ends hold. */
export async function checkTransfer(
  direction: Direction,
  transfer: Draft,
  account: string,
): Promise<{ ends: Ends; problems: FieldProblem[] }> {
  const { amount } = transfer;
  const payee = await payeeProblems(direction, transfer, account);
  // Somebody who cannot be paid is not asked about: Huawei leaves such a customer out without a word.
  const [partner, customer] = await Promise.all([
    readAllocatable(transfer),
    readCustomer(payee.length > 0 ? {} : transfer),
  ]);
  const ends = { ...partner, ...customer };
  return { ends, problems: [...payee, ...(amount ? amountProblems(direction, amount, ends) : [])] };
}
