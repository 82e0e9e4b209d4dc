import "server-only";
import type { z } from "zod";
import { labelOf } from "@/lib/api/codes";
import { recordChargeMode } from "@/lib/api/codes/bills";
import { isProvisionalMonth } from "@/lib/billing-month";
import {
  type BillBoard,
  type BillFigures,
  type BillPart,
  type BillPayment,
  billTenders,
} from "@/lib/desk/bill-answers";
import type { billBoards } from "@/lib/desk/bill-boards";
import { compareAmounts, isZero } from "@/lib/money";
import { shiftMonth } from "@/lib/time";
import type { Language } from "../../language";
import { readCustomerSums } from "./customer-sums";
import { readDays } from "./days";
import { billNames } from "./names";
import { type PartSum, readPartSums } from "./part-sums";
import { sourceOf } from "./source";

const mostParts = 8;
type Input = z.output<typeof billBoards.billBoard.in>;

/** A month at a glance, all of it in one answer: every question is asked at once, each over the smallest table that can answer it. */
export async function readBillBoard(
  { cycle, ...filters }: Input,
  account: string,
  language: Language,
): Promise<BillBoard> {
  const before = shiftMonth(cycle, -1);
  const scope = { account, cycles: [before, cycle], ...filters };
  const source = await sourceOf(scope);
  const kind = source.kindOf(cycle) ?? "sums";
  const isRecorded = kind === "records";
  const [names, parts, customers, days] = await Promise.all([
    billNames(account, language),
    readPartSums(source.parts),
    filters.customerId ? [] : readCustomerSums(source.customers, { account, cycle, before }),
    isRecorded ? readDays({ ...scope, cycles: source.recorded }, cycle, source.asOf(cycle)) : null,
  ]);
  const sumOf = (month: string) => parts.find((sum) => sum.part === "month" && sum.cycle === month);
  const now = sumOf(cycle);
  const last = source.isThere(before) ? sumOf(before) : undefined;
  const partsOf = (part: PartSum["part"], label: (sum: PartSum) => string) =>
    ranked(parts, part, { cycle, before, label });
  const named = (list: "top" | "moved") =>
    customers
      .filter((sum) => sum.list === list && (list === "top" || last !== undefined))
      .map(({ customer_id: key, name, amount, before: was }) => ({ key, label: name ?? key, amount, before: was }));
  return {
    cycle,
    currency: source.currency,
    source: kind,
    asOf: source.asOf(cycle),
    provisional: isProvisionalMonth(cycle, new Date()),
    now: figuresOf(now),
    before: last ? figuresOf(last) : null,
    payments: paymentsOf(now),
    days,
    services: partsOf("service", ({ code, name }) => names.service(code, name)),
    regions: isRecorded ? partsOf("region", ({ code }) => names.region(code)) : [],
    chargeModes: partsOf("chargeMode", ({ code }) => labelOf(recordChargeMode, code, language) ?? code),
    customers: named("top"),
    customerCount: Number(customers[0]?.customers ?? 0),
    movers: named("moved"),
    rows: isRecorded ? Number(now?.records ?? 0) : null,
  };
}

const figuresOf = (sum: PartSum | undefined): BillFigures => ({
  due: sum?.due ?? "0",
  consumption: sum?.consumption ?? "0",
  refunds: sum?.refunds ?? "0",
  official: sum?.official ?? null,
  discount: sum?.discount ?? null,
  debt: sum?.debt ?? "0",
  writtenOff: sum?.written_off ?? "0",
});

function paymentsOf(sum: PartSum | undefined): BillPayment[] {
  if (!sum) return [];
  const amounts = { ...sum, cashCoupon: sum.cash_coupon };
  return billTenders
    .map((key) => ({ key, amount: amounts[key] }))
    .filter(({ amount }) => !isZero(amount))
    .sort((one, other) => compareAmounts(other.amount, one.amount));
}

interface Ranking {
  cycle: string;
  before: string;
  label: (sum: PartSum) => string;
}

/** The largest parts of a month with what each was the month before. */
function ranked(parts: readonly PartSum[], part: PartSum["part"], { cycle, before, label }: Ranking): BillPart[] {
  const ofPart = parts.filter((sum) => sum.part === part);
  const was = new Map(ofPart.filter((sum) => sum.cycle === before).map((sum) => [sum.code, sum.due]));
  return ofPart
    .filter((sum) => sum.cycle === cycle)
    .map((sum) => ({ key: sum.code, label: label(sum) || "—", amount: sum.due, before: was.get(sum.code) ?? "0" }))
    .sort((one, other) => compareAmounts(other.amount, one.amount))
    .slice(0, mostParts);
}
