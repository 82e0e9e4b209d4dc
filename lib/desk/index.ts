import { z } from "zod";
import { accounts } from "@/lib/api/accounts";
import { chargeMode } from "@/lib/api/codes/bills";
import { coupons } from "@/lib/api/coupons";
import { billingMonth, customerId, textCode } from "@/lib/api/fields";
import { accountDesk } from "./accounts";
import type {
  BalancePage,
  BillMonth,
  BillTrend,
  BookCustomer,
  IssuePreview,
  JobState,
  Receipt,
  ReceiptSummary,
  TransferPreview,
} from "./answers";
import { revealedFields } from "./answers";
import { approvals } from "./approval";
import { auditLog } from "./audit";
import { billBoards } from "./bill-boards";
import { billExceptionDesk } from "./bill-exceptions";
import { billExportDesk } from "./bill-exports";
import { billSyncDesk } from "./bill-sync";
import { bulk } from "./bulk";
import { couponTemplates } from "./coupon-templates";
import { couponDesk } from "./coupons";
import { reads, writes } from "./declare";
import { heldCoupons } from "./held-coupons";
import { knowledge } from "./knowledge";
import { settlement } from "./settlement";
import { views } from "./views";

const page = { offset: z.int().min(0).optional(), limit: z.int().min(1).max(200).optional() };
const words = z.string().trim().max(64).optional();

/** The portal's own operations: `POST /api/desk/<name>`. */
export const desk = {
  balances: reads<BalancePage>()(
    "accounts.read",
    z.object({
      ...page,
      words,
      only: z.enum(["all", "debt", "zero"]).optional(),
      order: z.enum(["debt", "amount", "name"]).optional(),
    }),
  ),
  balancesJob: reads<JobState>()("accounts.read", z.object({})),
  refreshBalances: writes<JobState>()("accounts.read", z.object({}), "copy"),

  findCustomers: reads<{ total: number; rows: BookCustomer[] }>()(
    "customers.read",
    z.object({
      words,
      ids: z.array(customerId).max(200).optional(),
      associationType: z.enum(["1", "2", "3"]).optional(),
      ...page,
    }),
  ),

  /** A write: each look leaves a row of who looked. */
  revealCustomer: writes<{ value: string | null }>()(
    "customers.reveal",
    z.object({ customerId, field: z.enum(revealedFields) }),
    ["customer.revealed"],
  ),

  billMonth: reads<BillMonth>()("bills.read", z.object({ cycle: billingMonth })),
  billTrend: reads<BillTrend>()(
    "bills.read",
    z.object({
      until: billingMonth,
      months: z.int().min(1).max(18),
      by: z.enum(["service", "chargeMode"]),
      chargeMode: textCode(chargeMode).optional(),
      most: z.int().min(1).max(12).optional(),
    }),
  ),
  billsJob: reads<JobState>()("bills.read", z.object({})),
  refreshBills: writes<JobState>()("bills.read", z.object({}), "copy"),

  previewIssue: reads<IssuePreview>()("coupons.spend", coupons.issue.in.partial()),
  previewAllocation: reads<TransferPreview>()("accounts.spend", accounts.allocate.in.partial()),
  previewReclaim: reads<TransferPreview>()("accounts.spend", accounts.reclaim.in.partial()),
  receipts: reads<{ total: number; rows: ReceiptSummary[] }>()("coupons.read", z.object({ ...page })),
  receipt: reads<Receipt>()("coupons.read", z.object({ id: z.uuid() })),

  ...approvals,
  ...billBoards,
  ...billExceptionDesk,
  ...billExportDesk,
  ...billSyncDesk,
  ...bulk,
  ...accountDesk,
  ...couponDesk,
  ...couponTemplates,
  ...heldCoupons,
  ...auditLog,
  ...knowledge,
  ...settlement,
  ...views,
};

export type Desk = typeof desk;
export type DeskName = keyof Desk;
