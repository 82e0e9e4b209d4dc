import { z } from "zod";
import { billingMonth, calendarDay, customerId, id } from "@/lib/api/fields";
import { type BillBoard, type BillChoices, type BillHistory, type BillRowPage, billSplits } from "./bill-answers";
import { reads } from "./declare";

/** What figures of bills can be narrowed to. */
const filters = {
  customerId: customerId.optional(),
  service: id(64).optional(),
  region: id(64).optional(),
  chargeMode: z
    .string()
    .regex(/^\d{1,2}$/)
    .optional(),
  billType: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
  /** Resale is what the partner pays for; referral customers pay themselves. Resale unless said otherwise. */
  association: z.enum(["1", "2", "all"]).optional(),
};

export const mostBillRows = 200;

/** The records of a span of months, one page after the other. */
export const rowFilters = z.object({
  from: billingMonth,
  until: billingMonth,
  day: calendarDay.optional(),
  ...filters,
  /** A resource's id or name, or a trade id; names are found by their beginning. */
  words: z.string().trim().min(1).max(128).optional(),
  order: z.enum(["-time", "time", "-amount", "amount"]).optional(),
  /** The last row of the page before, as that page named it. */
  after: z.string().max(400).optional(),
  limit: z.int().min(1).max(mostBillRows).optional(),
});
export type BillRowQuery = z.output<typeof rowFilters>;

/** Boards over the copied bills: a month at a glance, months by their parts, and the records themselves. */
export const billBoards = {
  billBoard: reads<BillBoard>()("bills.read", z.object({ cycle: billingMonth, ...filters })),
  billHistory: reads<BillHistory>()(
    "bills.read",
    z.object({
      until: billingMonth,
      months: z.int().min(1).max(36),
      by: z.enum(billSplits),
      most: z.int().min(1).max(12).optional(),
      ...filters,
    }),
  ),
  billChoices: reads<BillChoices>()("bills.read", z.object({})),
  billRows: reads<BillRowPage>()("bills.read", rowFilters),
};
