import "server-only";
import type { z } from "zod";
import { strictInput } from "@/lib/api/strict";
import { type Desk, type DeskName, desk } from "@/lib/desk/index";
import type { Actor } from "../actor";
import { authorize } from "../authorize";
import { requireOwnCustomers } from "../customer-book";
import { fillBook, keepFresh, refresh } from "../jobs/index";
import type { Language } from "../language";
import type { Direction } from "../spend/check-transfer";
import { listReceipts, receiptOf } from "../spend/receipt";
import { account } from "../upstream";
import { listAudit, readAuditState } from "./audit";
import { listBalances } from "./balances";
import { listBillCustomers, readBillMonth, readBillTrend } from "./bills";
import { findCustomers } from "./customers";
import { previewIssue } from "./issue-preview";
import { findArticles } from "./knowledge";
import { readPreference, savePreference } from "./preferences";
import { revealCustomer } from "./reveal";
import { previewTransfer } from "./transfer-preview";
import { listViews, removeView, saveView } from "./views";

interface Context {
  account: string;
  personId: string;
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
  billCustomers: (input, { account }) => listBillCustomers(input, account),
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
  auditEntries: (input, { account, language }) => listAudit(input, account, language),
  auditState: (_, { account }) => readAuditState(account),
  findArticles: (input, { language }) => findArticles(input, language),
  readPreference: (input, { account, personId }) => readPreference(input, { account, personId }),
  savePreference: (input, { account, personId }) => savePreference(input, { account, personId }),
  listViews: (input, { account, personId }) => listViews(input, { account, personId }),
  saveView: (input, { account, personId }) => saveView(input, { account, personId }),
  removeView: (input, { account, personId }) => removeView(input, { account, personId }),
};

/** A transfer with one of the partner's own customers; anybody else's is told from nobody's. */
async function previewOwn(
  direction: Direction,
  input: Parameters<typeof previewTransfer>[1],
  { account, language }: Context,
) {
  await fillBook(account);
  await requireOwnCustomers(account, input.customer_id ? [input.customer_id] : []);
  return previewTransfer(direction, input, account, language);
}

export const isDeskName = (name: string): name is DeskName => Object.hasOwn(desk, name);

/** Runs one of the portal's own operations for a person: permission, schema, handler. */
export async function runDesk(name: DeskName, input: unknown, actor: Actor, language: Language): Promise<unknown> {
  authorize(actor, desk[name].permission);
  const args = strictInput(desk[name]).parse(input);
  const handle = handlers[name] as (input: unknown, context: Context) => Promise<unknown>;
  return handle(args, { account: await account(), personId: actor.personId, language });
}
