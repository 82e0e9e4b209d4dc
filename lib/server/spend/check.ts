import "server-only";
import type { AnySpendRules } from "@/lib/api/operation";
import { Problem } from "@/lib/problem";
import { checkCouponReclaim } from "./check-coupon-reclaim";
import { checkIssue } from "./check-issue";
import { checkQuotaIssue, checkQuotaReclaim, checkResellerTransfer } from "./check-reseller";
import { checkTransfer, type Direction } from "./check-transfer";

type Kind = AnySpendRules["kind"];
type Check = (
  args: unknown,
  account: string,
) => Promise<{ field: string; rule: string; values: Record<string, string | number> }[]>;

const transfer =
  (direction: Direction): Check =>
  async (args, account) =>
    (await checkTransfer(direction, args as Parameters<typeof checkTransfer>[1], account)).problems;
const resellerTransfer =
  (direction: Direction): Check =>
  async (args, account) =>
    (await checkResellerTransfer(direction, args as Parameters<typeof checkResellerTransfer>[1], account)).problems;

/** The rules that each kind of spend meets before it is sent; a kind without them does not compile. */
const checks: Record<Kind, Check> = {
  coupon: async (args, account) => (await checkIssue(args as Parameters<typeof checkIssue>[0], account)).problems,
  coupon_reclaim: async (args, account) =>
    (await checkCouponReclaim(args as Parameters<typeof checkCouponReclaim>[0], account)).problems,
  allocation: transfer("allocate"),
  account_reclaim: transfer("reclaim"),
  reseller_allocation: resellerTransfer("allocate"),
  reseller_reclaim: resellerTransfer("reclaim"),
  quota: async (args, account) =>
    (await checkQuotaIssue(args as Parameters<typeof checkQuotaIssue>[0], account)).problems,
  quota_reclaim: async (args, account) =>
    (await checkQuotaReclaim(args as Parameters<typeof checkQuotaReclaim>[0], account)).problems,
};

/** Throws `bad_input` with every rule that a spend would break. */
export async function check(kind: Kind, args: unknown, account: string): Promise<void> {
  const fields = await checks[kind](args, account);
  if (fields.length > 0)
    throw new Problem("bad_input", { message: `${fields.length} rules broken before sending`, fields });
}
