import type { invoices } from "@/lib/api/invoices";
import { accessDenied, badParameter } from "../refusal";
import { cycleOf, day, instantText, type Month, monthFrom, monthOf, startOf } from "../world/calendar";
import { capitalText, rolls } from "../world/draw";
import { money, permille } from "../world/money";
import { monthTotal } from "./month-total";
import type { Call, Twins } from "./twin";

/** A month's bill comes out on the fifth at noon. */
const publishedAfter = 4 * day + 12 * 3_600_000;
const invoicesReach = 12;
/** Tax in thousandths, which is not in what is due. */
const taxShare = 90;

const isOut = (month: Month, now: number) => now >= startOf(month + 1) + publishedAfter;

function billOf(month: Month, call: Call) {
  const { consumed, refunded, adjusted } = monthTotal(month, call);
  const due = consumed + refunded + adjusted;
  return { consumed, refunded, adjusted, due, tax: permille(due, taxShare) };
}

/** A moment as text or in milliseconds: no page says which. */
function momentOf(text: string, field: string): number {
  const at = /^\d{11,}$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(at)) throw badParameter(field, "no time");
  return at;
}

/** An invoice of the partner for a month that is over. */
function invoiceOf(month: Month, call: Call) {
  const { partner } = call.world.accounts;
  const roll = rolls(call.world.seed, "invoice");
  const { due, tax } = billOf(month, call);
  return {
    ...{ requestId: `IR${capitalText(roll, month, 14)}`, titleType: 1, channelType: 1, invoiceType: 1 },
    ...{ invoiceTitle: partner.name, invoiceAmount: money(due + tax), invoiceMethod: 1, invoiceClass: 1 },
    ...{ invoiceState: 4, applyOpera: partner.userName, invoiceMode: "1", requestMode: "1", tradeType: 1 },
    addressInfo: {
      ...{ address: "80 Robinson Road", recipients: "Finance", zipCode: "068898", mobilePhone: "6591234567" },
    },
    ...{ applyTime: instantText(startOf(month + 1) + publishedAfter), email: "finance@northbridge.example.com" },
    ...{ invoiceNo: `INV${cycleOf(month).replace("-", "")}${capitalText(roll, month, 6)}`, billCycle: cycleOf(month) },
    taxList: [{ taxClass: "GST", taxRate: "9%", taxAmount: money(tax), taxVisibleFlag: "1", taxAccountingFlag: "1" }],
  };
}

/** The partner's month and its invoices on the international site. */
export const invoiceTwins: Twins<typeof invoices> = {
  showPostpaidSum(input, call) {
    const month = monthFrom(input.bill_cycle);
    if (month >= monthOf(call.now)) throw badParameter("bill_cycle", "not a past month");
    const { consumed, refunded, adjusted, due, tax } = billOf(month, call);
    const shown = isOut(month, call.now);
    const told = { bill_cycle: input.bill_cycle, currency: call.world.currency };
    if (!shown) return told;
    return {
      ...told,
      ...{ initial_amount_due: money(due), consume_amount: money(consumed), refunds: money(refunded) },
      ...{ adjustments: money(adjusted), tax_amount: money(tax) },
    };
  },

  listInvoices(input, call) {
    if (input.domain_id !== call.caller.domainId) throw accessDenied();
    const [from, until] = [momentOf(input.start_time, "start_time"), momentOf(input.end_time, "end_time")];
    const last = monthOf(call.now) - 1;
    const months = Array.from({ length: invoicesReach }, (_, back) => last - back).filter((month) => {
      const at = startOf(month + 1) + publishedAfter;
      return isOut(month, call.now) && at >= from && at <= until;
    });
    // Customers of a partner get their invoices from it.
    const own = call.caller.customer ? [] : months;
    const page = Math.max(0, input.offset - 1);
    return {
      count: own.length,
      invoices: own.slice(page * input.limit, (page + 1) * input.limit).map((month) => invoiceOf(month, call)),
    };
  },
};
