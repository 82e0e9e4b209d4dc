import "server-only";
import type { z } from "zod";
import { strictInput } from "@/lib/api/strict";
import { type Desk, type DeskName, desk } from "@/lib/desk/index";
import type { Actor } from "../actor";
import { authorize } from "../authorize";
import { requireOwnCustomers } from "../customer-book";
import { fillBook, keepFresh, refresh } from "../jobs/index";
import type { Language } from "../language";
import { requireCustomersOf } from "../reseller-book";
import { decideLine } from "../settle/decide";
import type { Direction } from "../spend/check-transfer";
import { listReceipts, receiptOf } from "../spend/receipt";
import { account } from "../upstream";
import { approvalHandlers } from "./approval";
import { listAudit, readAuditState } from "./audit";
import { listBalances } from "./balances";
import { billBoardHandlers } from "./bill-boards";
import { billExceptionHandlers } from "./bill-exceptions";
import { billExportHandlers } from "./bill-exports";
import { billSyncHandlers } from "./bill-sync";
import { readBillMonth, readBillTrend } from "./bills";
import { bulkHandlers } from "./bulk";
import { previewCouponReclaim } from "./coupon-reclaim-preview";
import {
  listCouponTemplates,
  removeCouponTemplate,
  restoreCouponTemplate,
  saveCouponTemplate,
  templateOfReceipt,
} from "./coupon-templates";
import { findCustomers } from "./customers";
import { listHeldCards, listHeldCoupons } from "./held-coupons";
import { previewIssue } from "./issue-preview";
import { knowledgeHandlers } from "./knowledge";
import { countOpen } from "./open-spends";
import { readPreference, savePreference } from "./preferences";
import { findRecordReceipts } from "./record-receipts";
import { previewQuotaIssue, previewQuotaReclaim, previewResellerTransfer } from "./reseller-preview";
import { findResellers, listResellerCustomers, readResellerMoney } from "./resellers";
import { revealCustomer } from "./reveal";
import { listServices } from "./services";
import { listAccountChanges, listAdjustments, listCustomerChanges } from "./statements";
import { previewTransfer } from "./transfer-preview";
import { listViews, removeView, saveView } from "./views";

interface Context {
  account: string;
  personId: string;
  actor: Actor;
  language: Language;
}
type Handler<O> = O extends { in: infer I extends z.ZodType; out?: infer Out }
  ? (input: z.output<I>, context: Context) => Promise<Out>
  : never;

/** What each of the portal's own operations does; one without a handler does not compile. */
const handlers: { [K in DeskName]: Handler<Desk[K]> } = {
  balances: (input, { account }) => listBalances(input, account),
  balancesJob: () => keepFresh("balances"),
  refreshBalances: () => refresh("balances"),
  findCustomers: async (input, { account }) => {
    await fillBook(account);
    return findCustomers(input, account);
  },
  revealCustomer: async (input, { account, personId }) => {
    await fillBook(account);
    await requireOwnCustomers(account, [input.customerId]);
    return revealCustomer(input, { account, personId });
  },
  billMonth: ({ cycle }, { account }) => readBillMonth(cycle, account),
  billTrend: (input, { account, language }) => readBillTrend(input, account, language),
  billsJob: () => keepFresh("bills"),
  refreshBills: () => refresh("bills"),
  previewIssue: async (input, { account, language }) => {
    await fillBook(account);
    await requireOwnCustomers(account, input.customer_ids ?? []);
    return previewIssue(input, account, language);
  },
  previewAllocation: (input, context) => previewOwn("allocate", input, context),
  previewReclaim: (input, context) => previewOwn("reclaim", input, context),
  receipts: ({ offset = 0, limit = 50 }, { account, language }) => listReceipts(account, language, offset, limit),
  receipt: ({ id }, { account, language }) => receiptOf(account, id, language),
  openSpends: (_, { account }) => countOpen(account),
  decideLine: (input, { account, actor, language }) => decideLine(input, { account, actor, language }),
  ...approvalHandlers,
  ...billBoardHandlers,
  ...billExceptionHandlers,
  ...billExportHandlers,
  ...billSyncHandlers,
  ...bulkHandlers,
  adjustments: (input, { account }) => listAdjustments(input, account),
  accountChanges: (input, { account }) => listAccountChanges(input, account),
  customerChanges: (input, { account, language }) => listCustomerChanges(input, account, language),
  findResellers: (input, { account }) => findResellers(input, account),
  resellerMoney: (input, { account }) => readResellerMoney(input, account),
  findResellerCustomers: (input, { account }) => listResellerCustomers(input, account),
  previewResellerAllocation: (input, { account, language }) =>
    previewResellerTransfer("allocate", input, account, language),
  previewResellerReclaim: (input, { account, language }) =>
    previewResellerTransfer("reclaim", input, account, language),
  previewQuotaIssue: (input, { account, language }) => previewQuotaIssue(input, account, language),
  previewQuotaReclaim: (input, { account, language }) => previewQuotaReclaim(input, account, language),
  listCouponTemplates: (_, { account }) => listCouponTemplates(account),
  saveCouponTemplate: (input, { account, personId }) => saveCouponTemplate(input, { account, personId }),
  removeCouponTemplate: (input, { account, personId }) => removeCouponTemplate(input, { account, personId }),
  restoreCouponTemplate: (input, { account, personId }) => restoreCouponTemplate(input, { account, personId }),
  templateOfReceipt: (input, { account }) => templateOfReceipt(input, account),
  heldCoupons: (input, { account, language }) => listHeldCoupons(input, account, language),
  heldCards: (input, { account, language }) => listHeldCards(input, account, language),
  listServices: (_, { language }) => listServices(language),
  previewCouponReclaim: async (input, { account, language }) => {
    await fillBook(account);
    return previewCouponReclaim(input, account, language);
  },
  findRecordReceipts: (input, { account }) => findRecordReceipts(input, account),
  auditEntries: (input, { account, language }) => listAudit(input, account, language),
  auditState: (_, { account }) => readAuditState(account),
  ...knowledgeHandlers,
  readPreference: (input, { account, personId }) => readPreference(input, { account, personId }),
  savePreference: (input, { account, personId }) => savePreference(input, { account, personId }),
  listViews: (input, { account, personId }) => listViews(input, { account, personId }),
  saveView: (input, { account, personId }) => saveView(input, { account, personId }),
  removeView: (input, { account, personId }) => removeView(input, { account, personId }),
};

/** A transfer with a customer of the partner, or of the reseller that is named; anybody else's is told from nobody's. */
async function previewOwn(
  direction: Direction,
  input: Parameters<typeof previewTransfer>[1],
  { account, language }: Context,
) {
  await fillBook(account);
  await requireCustomersOf(account, input, input.customer_id ? [input.customer_id] : []);
  return previewTransfer(direction, input, account, language);
}

export const isDeskName = (name: string): name is DeskName => Object.hasOwn(desk, name);

/** Runs one of the portal's own operations for a person: permission, schema, handler. */
export async function runDesk(name: DeskName, input: unknown, actor: Actor, language: Language): Promise<unknown> {
  authorize(actor, desk[name].permission);
  const args = strictInput(desk[name]).parse(input);
  const handle = handlers[name] as (input: unknown, context: Context) => Promise<unknown>;
  return handle(args, { account: await account(), personId: actor.personId, actor, language });
}
