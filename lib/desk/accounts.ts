import { z } from "zod";
import { accounts } from "@/lib/api/accounts";
import { customerId, id, ids } from "@/lib/api/fields";
import { resellers } from "@/lib/api/resellers";
import type {
  AdjustmentPage,
  ChangePage,
  QuotaIssuePreview,
  QuotaReclaimPreview,
  ResellerCustomers,
  ResellerMoney,
  ResellerName,
} from "./account-answers";
import type { TransferPreview } from "./answers";
import { reads } from "./declare";

const words = z.string().trim().max(64).optional();

/** Statements of accounts with sums over the whole filter, and all that forms and lists about resellers ask for. */
export const accountDesk = {
  adjustments: reads<AdjustmentPage>()("accounts.history", accounts.listAdjustments.in),
  accountChanges: reads<ChangePage>()("accounts.history", accounts.listChanges.in),
  /** In the customer's own name, whom the partner must be authorised to act for. */
  customerChanges: reads<ChangePage>()("accounts.history", accounts.listOwnChanges.in.safeExtend({ customerId })),

  findResellers: reads<{ total: number; rows: ResellerName[] }>()(
    "resellers.read",
    z.object({ words, ids: ids(100, "unique_reseller").optional() }),
  ),
  resellerMoney: reads<{ rows: ResellerMoney[]; asOf: string }>()(
    "resellers.read",
    z.object({ ids: ids(100, "unique_reseller") }),
  ),
  findResellerCustomers: reads<ResellerCustomers>()(
    "resellers.read",
    z.object({ indirect_partner_id: id(), words, ids: ids(100, "unique").optional() }),
  ),

  previewResellerAllocation: reads<TransferPreview>()("resellers.spend", resellers.allocate.in.partial()),
  previewResellerReclaim: reads<TransferPreview>()("resellers.spend", resellers.reclaim.in.partial()),
  previewQuotaIssue: reads<QuotaIssuePreview>()("resellers.spend", resellers.issueQuota.in.partial()),
  previewQuotaReclaim: reads<QuotaReclaimPreview>()("resellers.spend", resellers.reclaimQuotas.in.partial()),
};
