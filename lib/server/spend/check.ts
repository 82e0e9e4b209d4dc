import "server-only";
import type { AnySpendRules } from "@/lib/api/operation";
import { Problem } from "@/lib/problem";
import { checkCouponReclaim } from "./check-coupon-reclaim";
import { checkIssue } from "./check-issue";
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
/** Nothing to tell beforehand: Huawei's own refusal is explained when it comes. */
const nothing: Check = async () => [];

/** The rules that each kind of spend meets before it is sent; a kind without them does not compile. */
const checks: Record<Kind, Check> = {
  coupon: async (args, account) => (await checkIssue(args as Parameters<typeof checkIssue>[0], account)).problems,
  coupon_reclaim: async (args, account) =>
    (await checkCouponReclaim(args as Parameters<typeof checkCouponReclaim>[0], account)).problems,
  allocation: transfer("allocate"),
  account_reclaim: transfer("reclaim"),
  reseller_allocation: nothing,
  reseller_reclaim: nothing,
  quota: nothing,
  quota_reclaim: nothing,
};

/** Throws `bad_input` with every rule that a spend would break. */
export async function check(kind: Kind, args: unknown, account: string): Promise<void> {
  const fields = await checks[kind](args, account);
  if (fields.length > 0)
    throw new Problem("bad_input", { message: `${fields.length} rules broken before sending`, fields });
}
