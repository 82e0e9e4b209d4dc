import { z } from "zod";
import { billingMonth, customerId } from "@/lib/api/fields";
import { reads, writes } from "./declare";

/** `sum`: Huawei's monthly sum and the records differ; `count`: fewer or more records are kept than Huawei counts; `aside`: records that could not be read. */
export const exceptionKinds = ["sum", "count", "aside"] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** `closed` by itself when a check finds it no more. */
export const exceptionStates = ["open", "explained", "closed"] as const;
export type ExceptionState = (typeof exceptionStates)[number];

export interface BillException {
  cycle: string;
  customerId: string;
  customerName: string | null;
  kind: ExceptionKind;
  state: ExceptionState;
  /** Amounts for `sum`, counts for the others; decimal text. */
  told: string;
  kept: string;
  note: string | null;
  personName: string | null;
  seenAt: string;
  changedAt: string;
}

/** A month's two accounts side by side. */
export interface ReconciledCycle {
  cycle: string;
  /** Both are there, and neither can still change. */
  isComparable: boolean;
  /** What Huawei's monthly sums say resale customers owe, and what the records come to; null where it is not there. */
  sums: string | null;
  records: string | null;
  /** The part of the difference that is rounding: records keep eight decimals, sums two. */
  rounding: string | null;
  /** The part that is not. */
  unexplained: string | null;
  rowsTold: number;
  rowsKept: number;
  aside: number;
  open: number;
  explained: number;
  /** What bills say was paid by voucher, and what the ledger issued and allocated in that month. */
  paidByCoupon: string | null;
  issued: string;
  allocated: string;
}

/** Figures that must agree, and where they do not. */
export const billExceptionDesk = {
  billReconcile: reads<ReconciledCycle[]>()("bills.read", z.object({})),
  billExceptions: reads<{ total: number; rows: BillException[] }>()(
    "bills.read",
    z.object({
      state: z.enum(exceptionStates).optional(),
      cycle: billingMonth.optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
  ),
  explainBillException: writes<BillException>()(
    "bills.sync",
    z.object({
      cycle: billingMonth,
      customerId,
      kind: z.enum(exceptionKinds),
      state: z.enum(["open", "explained"]),
      note: z.string().trim().max(500),
    }),
    ["bills.explained"],
  ),
};
