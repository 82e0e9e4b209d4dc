import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { api } from "@/lib/api/index";
import type { Output } from "@/lib/api/operation";
import { ledgerEntry, ledgerLine } from "@/lib/db/schema";
import type {
  AdjustmentPage,
  AdjustmentRow,
  AdjustmentSums,
  ChangePage,
  ChangeRow,
  ChangeSums,
  Way,
  WholePage,
} from "@/lib/desk/account-answers";
import type { accountDesk } from "@/lib/desk/accounts";
import { isNegative, subtractAmount, sumAmounts } from "@/lib/money";
import { database } from "../database";
import type { Language } from "../language";
import { requireSite } from "../site";
import { readUpstream } from "../upstream";
import { ownCustomer } from "./held-coupons";
import { keyOf, newestFirst, type Page, readWhole } from "./whole-list";

type Adjustment = Output<typeof api.accounts.listAdjustments>["records"][number];
type OwnChange = Output<typeof api.accounts.listOwnChanges>["records"][number];
type Change = Output<typeof api.accounts.listChanges>["records"][number];

/** An amount with the sign of its way: Huawei writes all of them above zero. */
const signed = (amount: string | null, way: Way): string | null =>
  amount !== null && way === "out" && !isNegative(amount) ? subtractAmount("0", amount) : amount;

/** The portal's receipts of transfers, by the ids that Huawei gave them. */
async function findReceipts(account: string, references: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(references.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const found = await database()
    .select({ reference: ledgerLine.reference, entryId: ledgerEntry.id })
    .from(ledgerLine)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, ledgerLine.entryId))
    .where(and(eq(ledgerEntry.account, account), inArray(ledgerLine.reference, wanted)));
  return new Map(found.flatMap(({ reference, entryId }) => (reference === null ? [] : [[reference, entryId]])));
}

interface Statement<Raw, Row, Sums> {
  key: string;
  offset?: number | undefined;
  limit?: number | undefined;
  readPage: (offset: number, limit: number) => Promise<Page<Raw>>;
  timeOf: (raw: Raw) => string | null;
  rowOf: (raw: Raw) => Row;
  sumsOf: (rows: readonly Row[]) => Sums;
}

/** A page of a statement, newest first, with sums over the whole filter where the list is not too long to be read. */
async function pageOf<Raw, Row, Sums>({
  key,
  offset = 0,
  limit = 100,
  readPage,
  timeOf,
  rowOf,
  sumsOf,
}: Statement<Raw, Row, Sums>): Promise<WholePage<Row, Sums>> {
  const { total, rows, asOf } = await readWhole(key, readPage, { isFirst: offset === 0 });
  if (rows === null)
    return { total, rows: (await readPage(offset, limit)).rows.map(rowOf), sums: null, asOf: new Date().toISOString() };
  const all = newestFirst(rows, timeOf).map(rowOf);
  return { total, rows: all.slice(offset, offset + limit), sums: sumsOf(all), asOf };
}

const adjustmentWay = (type: string | null): Way =>
  type === null ? null : type === "SOURCE_OPERATION_BEADJUST" ? "out" : "in";

const adjustmentRow = (raw: Adjustment): AdjustmentRow => {
  const way = adjustmentWay(raw.operation_type);
  return {
    transId: raw.trans_id,
    time: raw.operation_time,
    payee: raw.customer_id,
    payeeName: raw.customer_name,
    type: raw.operation_type,
    way,
    amount: signed(raw.amount, way),
    currency: raw.currency || "CNY",
    scene: raw.apply_scene,
    memo: raw.memo,
    receiptId: null,
  };
};

function adjustmentSums(rows: readonly AdjustmentRow[]): AdjustmentSums {
  const types = [...new Set(rows.flatMap(({ type }) => type ?? []))].sort();
  const amounts = (some: readonly AdjustmentRow[]) => sumAmounts(some.flatMap(({ amount }) => amount ?? []));
  return {
    currency: rows[0]?.currency ?? "CNY",
    byType: types.map((type) => {
      const some = rows.filter((row) => row.type === type);
      return { type, count: some.length, amount: amounts(some) };
    }),
    net: amounts(rows),
  };
}

/** Allocations, reclaims and returns: of the partner, or of the reseller that is named. */
export async function listAdjustments(
  { offset, limit, ...filter }: z.output<typeof api.accounts.listAdjustments.in>,
  account: string,
): Promise<AdjustmentPage> {
  requireSite(api.accounts.listAdjustments);
  const page = await pageOf({
    key: keyOf("adjustments", account, filter),
    offset,
    limit,
    readPage: async (from, most) => {
      const answer = await readUpstream(api.accounts.listAdjustments, { ...filter, offset: from, limit: most });
      return { total: answer.total_count, rows: answer.records };
    },
    timeOf: (raw) => raw.operation_time,
    rowOf: adjustmentRow,
    sumsOf: adjustmentSums,
  });
  const receipts = await findReceipts(
    account,
    page.rows.map(({ transId }) => transId),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, receiptId: receipts.get(row.transId ?? "") ?? null })) };
}

const ways: Readonly<Record<string, Way>> = { "1": "in", "2": "out", REVENUE: "in", EXPENSE: "out" };

const changeRow =
  (currency: string) =>
  (raw: Change): ChangeRow => {
    const way = ways[raw.type ?? ""] ?? null;
    return {
      id: raw.account_change_id,
      time: raw.trade_time,
      detail: raw.trade_detail_type,
      way,
      amount: signed(raw.change_amount, way),
      after: raw.balance_after_change,
      currency,
      tradeId: raw.trade_id,
      customerId: raw.customer_id,
      accountName: raw.account_name,
      receiptId: null,
      billCycle: null,
      channel: null,
      channelNo: null,
      service: null,
    };
  };

/** What came in and what went out, each added up by itself. */
function changeSums(rows: readonly ChangeRow[]): ChangeSums {
  const side = (way: Way) => {
    const some = rows.filter((row) => row.way === way);
    return { count: some.length, amount: sumAmounts(some.flatMap(({ amount }) => amount ?? [])) };
  };
  const [income, expense] = [side("in"), side("out")];
  return {
    currency: rows[0]?.currency ?? "CNY",
    income,
    expense,
    net: sumAmounts([income.amount, expense.amount]),
  };
}

/** What came to the partner's account and left it, or a reseller's. */
export async function listAccountChanges(
  { offset, limit, ...filter }: z.output<typeof api.accounts.listChanges.in>,
  account: string,
): Promise<ChangePage> {
  requireSite(api.accounts.listChanges);
  let currency = "CNY";
  const page = await pageOf({
    key: keyOf("changes", account, filter),
    offset,
    limit,
    readPage: async (from, most) => {
      const answer = await readUpstream(api.accounts.listChanges, { ...filter, offset: from, limit: most });
      currency = answer.currency || currency;
      return { total: answer.total_count, rows: answer.records };
    },
    timeOf: (raw) => raw.trade_time,
    rowOf: (raw) => changeRow(currency)(raw),
    sumsOf: changeSums,
  });
  return { ...page, rows: await withReceipts(page.rows, account) };
}

const ownChangeRow =
  (currency: string) =>
  (raw: OwnChange): ChangeRow => {
    const way = ways[raw.revenue_expense_type ?? ""] ?? null;
    return {
      id: raw.account_change_id,
      time: raw.trade_time,
      detail: raw.trade_detail_type,
      way,
      amount: signed(raw.change_amount, way),
      after: raw.balance_after_change,
      currency,
      tradeId: raw.trade_id,
      customerId: null,
      accountName: raw.account_name,
      receiptId: null,
      billCycle: raw.bill_cycle,
      channel: raw.payment_channel_id,
      channelNo: raw.payment_channel_no,
      service: raw.cloud_service_type_name,
    };
  };

/** What came to a customer's own account and left it, asked in the customer's name. */
export async function listCustomerChanges(
  { offset, limit, customerId, ...filter }: z.output<typeof accountDesk.customerChanges.in>,
  account: string,
  language: Language,
): Promise<ChangePage> {
  requireSite(api.accounts.listOwnChanges);
  const customer = await ownCustomer(customerId, account);
  let currency = "CNY";
  const page = await pageOf({
    key: keyOf("customerChanges", account, { customerId, ...filter }),
    offset,
    limit,
    readPage: async (from, most) => {
      const asked = { ...filter, offset: from, limit: most };
      const answer = await readUpstream(api.accounts.listOwnChanges, asked, language, customer);
      currency = answer.currency || currency;
      return { total: answer.total_count, rows: answer.records };
    },
    timeOf: (raw) => raw.trade_time,
    rowOf: (raw) => ownChangeRow(currency)(raw),
    sumsOf: changeSums,
  });
  return { ...page, rows: await withReceipts(page.rows, account) };
}

/** Rows with the portal's receipts of the transfers among them. */
async function withReceipts(rows: ChangeRow[], account: string): Promise<ChangeRow[]> {
  const receipts = await findReceipts(
    account,
    rows.map(({ tradeId }) => tradeId),
  );
  return rows.map((row) => ({ ...row, receiptId: receipts.get(row.tradeId ?? "") ?? null }));
}
