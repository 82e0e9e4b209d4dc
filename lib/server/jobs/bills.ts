import "server-only";
import { and, eq } from "drizzle-orm";
import { chargeMode } from "@/lib/api/codes/bills";
import { api } from "@/lib/api/index";
import type { Input } from "@/lib/api/operation";
import { keptMonths } from "@/lib/billing-month";
import { billMonth, billSum } from "@/lib/db/schema";
import { beijingMonth, monthsBack } from "@/lib/time";
import { checkCycle } from "../bills/reconcile/check-cycle";
import { database } from "../database";
import { readUpstream } from "../upstream";
import type { Work } from "./job";

type ChargeMode = Input<typeof api.bills.listMonthlySums>["charge_mode"];
type BillRow = typeof billSum.$inferInsert;

const pageSize = 100;
const modes = Object.keys(chargeMode) as ChargeMode[];

/** Reads every row of a month in one charge mode; the monthly sum has no call for a whole month (cb_020001). */
async function readMonth(account: string, cycle: string, mode: ChargeMode) {
  const rows: BillRow[] = [];
  for (;;) {
    // The stored names are Chinese for certain; readers in another language are given theirs by the code.
    const page = await readUpstream(
      api.bills.listMonthlySums,
      { cycle, charge_mode: mode, offset: rows.length, limit: pageSize },
      "zh",
    );
    rows.push(
      ...page.bill_sums.map((sum) => ({
        account,
        cycle,
        chargeMode: mode,
        customerId: sum.customer_id ?? "",
        serviceCode: sum.cloud_service_type ?? "",
        serviceName: sum.cloud_service_type_name ?? sum.cloud_service_type ?? "",
        resourceTypeCode: sum.resource_type_code,
        resourceTypeName: sum.resource_type_name,
        billType: sum.bill_type ?? "0",
        amount: sum.amount ?? "0",
        debtAmount: sum.debt_amount,
        adjustmentAmount: sum.adjustment_amount,
        discountAmount: sum.discount_amount,
        paidBy: sum.account_details.map((part) => ({
          balanceType: part.balance_type ?? "",
          amount: part.amount ?? "0",
        })),
      })),
    );
    if (page.bill_sums.length < pageSize || (page.count !== null && rows.length >= page.count))
      return { rows, currency: page.currency || "CNY" };
  }
}

async function keepMonth(account: string, cycle: string, mode: ChargeMode): Promise<void> {
  const { rows, currency } = await readMonth(account, cycle, mode);
  const month = { account, cycle, chargeMode: mode, currency, rowCount: rows.length, asOf: new Date().toISOString() };
  await database().transaction(async (tx) => {
    await tx
      .delete(billSum)
      .where(and(eq(billSum.account, account), eq(billSum.cycle, cycle), eq(billSum.chargeMode, mode)));
    for (let from = 0; from < rows.length; from += 1000) await tx.insert(billSum).values(rows.slice(from, from + 1000));
    await tx
      .insert(billMonth)
      .values(month)
      .onConflictDoUpdate({ target: [billMonth.account, billMonth.cycle, billMonth.chargeMode], set: month });
  });
}

/** Copies the bill months that are missing or can still change: the current one, and the last (final after the 4th). */
export const copyBills: Work = async (account, progress) => {
  const current = beijingMonth(new Date());
  const cycles = monthsBack(current, keptMonths);
  const kept = await database()
    .select({ cycle: billMonth.cycle, mode: billMonth.chargeMode })
    .from(billMonth)
    .where(eq(billMonth.account, account));
  const done = new Set(kept.map((month) => `${month.cycle} ${month.mode}`));
  const wanted = cycles
    .toReversed()
    .flatMap((cycle, age) => modes.map((mode) => ({ cycle, mode, age })))
    .filter(({ cycle, mode, age }) => age < 2 || !done.has(`${cycle} ${mode}`));
  await progress(0, wanted.length);
  for (const [index, { cycle, mode }] of wanted.entries()) {
    await keepMonth(account, cycle, mode);
    await progress(index + 1, wanted.length);
  }
  for (const cycle of new Set(wanted.map((one) => one.cycle))) await checkCycle(account, cycle);
};
