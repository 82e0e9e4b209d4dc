import "server-only";
import type { SpendOperation } from "@/lib/api/operation";
import type { Evidence } from "@/lib/db/schema";
import { environment } from "../environment";
import { huawei } from "../upstream";
import { readRecords } from "./records";

/**
 * Sees what Huawei's records hold of the payees right before a spend to them is sent: afterwards those are certainly not
 * its own. An issue of coupons needs none, its records carry the marker or at least the coupons' ids.
 */
export async function seeBefore(
  { spend }: SpendOperation,
  args: unknown,
  balances: Evidence["balances"],
): Promise<Evidence> {
  if (spend.kind === "coupon") return { recordIds: null, balances };
  const payees = spend.lines(args).map(({ payee }) => payee);
  // Settlement looks so far back from the sending; what comes between now and then is not earlier than now.
  const from = new Date(huawei().nowRange().from.getTime() - 2 * environment().SETTLE_LOOK_BACK_SECONDS * 1000);
  const records = await readRecords(spend.kind, args, payees, { from });
  return { recordIds: records.map(({ id }) => id), balances };
}
