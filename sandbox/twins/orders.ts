import type { orders } from "@/lib/api/orders";
import { badParameter } from "../refusal";
import { day } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import { type Order, paidAt } from "../world/order-life";
import { minuteOf } from "../world/orders";
import { showDetails, showRefunds } from "./order-details";
import { listOrderCoupons, listOrderDiscounts } from "./order-offers";
import { orderRow } from "./order-row";
import { cancelOrder, payOrder } from "./payment";
import { scopeOf } from "./scope";
import { type Call, isBetween, type Twins } from "./twin";

type Input = Parameters<Twins<typeof orders>["list"]>[0];

const spans = ["create", "payment"] as const;

function refuseLongSpans(input: Input) {
  for (const name of spans) {
    const [begin, end] = [input[`${name}_time_begin`], input[`${name}_time_end`]];
    if (begin && end && Date.parse(end) - Date.parse(begin) > 366 * day)
      throw badParameter(`${name}_time_end`, "span over one year");
  }
}

/** What of an order must be looked at one by one: when it was paid, and its number. */
function testOf(input: Input, { world, now }: Call): ((order: Order) => boolean) | undefined {
  const { order_id, payment_time_begin, payment_time_end } = input;
  const byPayment = payment_time_begin !== undefined || payment_time_end !== undefined;
  if (order_id === undefined && !byPayment) return undefined;
  return (order) => {
    const paid = byPayment ? paidAt(order, now) : null;
    return (
      (!byPayment || (paid !== null && isBetween(paid, payment_time_begin, payment_time_end))) &&
      (order_id === undefined || world.orders.idOf(order) === order_id.toUpperCase())
    );
  };
}

/** No order takes longer than this to be paid. */
const longestUnpaid = 8 * day;

/** Between which instants an order that passes the filters was created; undefined for no bound. */
function spanOf(input: Input, minute: [number, number] | undefined) {
  const since = [input.create_time_begin && Date.parse(input.create_time_begin), minute?.[0]];
  if (input.payment_time_begin) since.push(Date.parse(input.payment_time_begin) - longestUnpaid);
  const until = [input.create_time_end && Date.parse(input.create_time_end), minute?.[1]];
  if (input.payment_time_end) until.push(Date.parse(input.payment_time_end));
  const given = (bounds: readonly (number | string | undefined)[]) => bounds.filter((one) => typeof one === "number");
  const [after, before] = [given(since), given(until)];
  return {
    after: after.length === 0 ? undefined : Math.max(...after),
    before: before.length === 0 ? undefined : Math.min(...before),
  };
}

/** Orders: every customer's for the partner, its own for a customer. */
export const orderTwins: Twins<typeof orders> = {
  list(input, call) {
    const { reseller } = scopeOf(input, call);
    refuseLongSpans(input);
    const { world, caller, now } = call;
    // Resellers' customers have no orders drawn for them.
    if (reseller) return { total_count: 0, order_infos: [] };
    const wanted = caller.customer?.id ?? input.customer_id;
    const customer = wanted === undefined ? undefined : world.customers.find(wanted);
    const minute = input.order_id === undefined ? undefined : minuteOf(input.order_id);
    const foreign = wanted !== undefined && (!customer || customer.leftAt !== null);
    // A customer sees its own orders alone, whomever it names.
    const otherThanSelf = caller.customer !== null && input.customer_id !== undefined && input.customer_id !== wanted;
    if (foreign || otherThanSelf || minute === null) return { total_count: 0, order_infos: [] };
    const service = input.service_type_code?.toLowerCase();
    const { total, rows } = world.orders.list(
      {
        customer,
        ...spanOf(input, minute),
        status: input.status,
        type: input.order_type === undefined ? undefined : Number(input.order_type),
        service: service === undefined ? undefined : catalogue.findIndex(({ code }) => code === service),
        test: testOf(input, call),
        newestFirst: input.order_by?.startsWith("-") ?? false,
        offset: input.offset ?? 0,
        limit: input.limit ?? 10,
      },
      now,
    );
    return {
      total_count: total,
      order_infos: rows.map((order) => ({
        ...orderRow(order, call, world.site === "cn" ? "zh" : "en"),
        sub_order_infos: [],
        agent_pay_info: null,
      })),
    };
  },

  details: showDetails,
  refunds: showRefunds,
  listCoupons: listOrderCoupons,
  listDiscounts: listOrderDiscounts,
  pay: payOrder,
  cancel: cancelOrder,
};
