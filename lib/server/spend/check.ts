import "server-only";
import type { AnySpendRules } from "@/lib/api/operation";
import type { Evidence } from "@/lib/db/schema";
import { sumKnown } from "@/lib/money";
import { type FieldProblem, Problem } from "@/lib/problem";
import { checkCouponReclaim } from "./check-coupon-reclaim";
import { checkIssue } from "./check-issue";
import { checkQuotaIssue, checkQuotaReclaim, checkResellerTransfer } from "./check-reseller";
import { checkTransfer, type Direction } from "./check-transfer";

type Kind = AnySpendRules["kind"];
type Balances = Evidence["balances"];
type Check = (args: unknown, account: string) => Promise<{ problems: readonly FieldProblem[]; balances: Balances }>;

const transfer =
  (direction: Direction): Check =>
  async (args, account) => {
    const { ends, problems } = await checkTransfer(direction, args as Parameters<typeof checkTransfer>[1], account);
    return { problems, balances: { allocatable: ends.allocatable, balance: ends.balance } };
  };
const resellerTransfer =
  (direction: Direction): Check =>
  async (args, account) => {
    const draft = args as Parameters<typeof checkResellerTransfer>[1];
    const { ends, problems } = await checkResellerTransfer(direction, draft, account);
    return { problems, balances: { allocatable: ends.own, balance: ends.theirs } };
  };

/** What only the customer itself may do: the portal sends no spend in its name, so none of these gets as far as Huawei. */
const inTheirName: Check = async () => {
  throw new Problem("customer_not_authorised", { message: "no spend is sent in a customer's name" });
};

/** The rules that each kind of spend meets before it is sent; a kind without them does not compile. */
const checks: Record<Kind, Check> = {
  coupon: async (args, account) => {
    const { quota, problems } = await checkIssue(args as Parameters<typeof checkIssue>[0], account);
    return { problems, balances: { quota: quota?.balance ?? null } };
  },
  coupon_reclaim: async (args, account) => {
    const { coupon, problems } = await checkCouponReclaim(args as Parameters<typeof checkCouponReclaim>[0], account);
    return { problems, balances: { coupon: coupon?.balance ?? null } };
  },
  allocation: transfer("allocate"),
  account_reclaim: transfer("reclaim"),
  reseller_allocation: resellerTransfer("allocate"),
  reseller_reclaim: resellerTransfer("reclaim"),
  quota: async (args, account) => {
    const { quota, problems } = await checkQuotaIssue(args as Parameters<typeof checkQuotaIssue>[0], account);
    return { problems, balances: { quota: quota?.balance ?? null } };
  },
  quota_reclaim: async (args, account) => {
    const { quotas, problems } = await checkQuotaReclaim(args as Parameters<typeof checkQuotaReclaim>[0], account);
    return { problems, balances: { quota: sumKnown(quotas.map(({ balance }) => balance)) } };
  },
  order_payment: inTheirName,
  renewal: inTheirName,
  unsubscription: inTheirName,
  to_on_demand: inTheirName,
};

/** Throws `bad_input` with every rule that a spend would break; gives the balances that it was judged by. */
export async function check(kind: Kind, args: unknown, account: string): Promise<Balances> {
  const { problems, balances } = await checks[kind](args, account);
  if (problems.length > 0)
    throw new Problem("bad_input", { message: `${problems.length} rules broken before sending`, fields: problems });
  return balances;
}
