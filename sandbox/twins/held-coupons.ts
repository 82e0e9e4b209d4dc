import type { coupons } from "@/lib/api/coupons";
import { instantText } from "../world/calendar";
import type { Coupon } from "../world/coupons";
import { money, textOf } from "../world/money";
import { dayFilter } from "./changes";
import { noReseller, scopeOf } from "./scope";
import { type Call, isBetween, pageOf, shown, type Twins } from "./twin";

type Of<Name extends keyof typeof coupons> = Twins<typeof coupons>[Name];

const limitOfUse = (limit_key: string, value1: string, limit_type = "=") => ({
  use_limiti_info_id: null,
  limit_key,
  value1,
  value2: null,
  value_unit: null,
  limit_type,
  promotion_plan_id: null,
});

const largeFace = 200_000n;

/** What a coupon may be used for, as rows: cash coupons beside no discount, large ones beside small discounts only. */
export const limitsOf = (coupon: Coupon) => [
  limitOfUse("usageTimes", "0"),
  limitOfUse("cycleType", "1|2|5"),
  limitOfUse("simultaneousUseWithEmpowerDiscount", coupon.type === 4 ? "0" : "1"),
  ...(coupon.face >= largeFace ? [limitOfUse("minConsumeDiscount", "0.9")] : []),
  ...(coupon.services.length === 0 ? [] : [limitOfUse("serviceType", coupon.services.join(","), "in")]),
];

/** The status to show: a coupon taken back still shows as usable while the records lag. */
export const statusOf = (coupon: Coupon, { now, recordLagMs }: Call) =>
  coupon.reclaimedAt !== undefined && coupon.reclaimedAt + recordLagMs > now ? 2 : coupon.status;

/** What is over shows for twelve months (mp_02001). */
const keptFor = 365 * 86_400_000;

const rowOf = (coupon: Coupon, call: Call) => ({
  coupon_id: coupon.id,
  coupon_code: coupon.id,
  status: statusOf(coupon, call),
  customer_id: coupon.customerId,
  coupon_type: coupon.type,
  measure_id: 1,
  face_value: money(coupon.face),
  balance: money(coupon.balance),
  valid_time: instantText(coupon.validAt),
  expire_time: instantText(coupon.expireAt),
  create_time: instantText(coupon.createdAt),
  active_time: coupon.status === 1 ? null : instantText(coupon.createdAt),
  reserve_time: coupon.usedAt === null ? null : instantText(coupon.usedAt),
  order_id: coupon.orderId,
  lock_order_id: null,
  promotion_id: null,
  promotion_plan_id: null,
  plan_name: coupon.type === 1 ? "华为云产品代金券" : "华为云产品现金券",
  plan_desc: null,
  media_type: 1,
  fetch_method: 3,
  coupon_version: 2,
  coupon_usage: null,
  is_frozen: "0",
  currency: call.world.currency,
  extend_param1: null,
  source_id: call.world.accounts.partner.domainId,
  use_limits: limitsOf(coupon),
});

/** A customer's coupons with the customer's credentials; a partner's own with its own, and partners hold none here. */
export const listHeld: Of<"listHeld"> = (input, call) => {
  const { caller, world, now } = call;
  if (caller.kind === "customer" && input.indirect_partner_id !== undefined) throw noReseller();
  scopeOf(input, call);
  const found = shown(world.coupons.coupons, (coupon) => coupon.createdAt, call).filter(
    (coupon) =>
      coupon.customerId === caller.domainId &&
      (coupon.status === 1 || coupon.status === 2 || coupon.expireAt > now - keptFor) &&
      (input.coupon_id === undefined || coupon.id === input.coupon_id) &&
      (input.order_id === undefined || coupon.orderId === input.order_id) &&
      (input.coupon_type === undefined || coupon.type === input.coupon_type) &&
      (input.status === undefined || statusOf(coupon, call) === input.status) &&
      (input.promotion_plan_id === undefined || input.promotion_plan_id === "") &&
      (input.source_id === undefined || input.source_id === world.accounts.partner.domainId) &&
      isBetween(coupon.createdAt, input.active_start_time, input.active_end_time),
  );
  // The offset counts only together with the limit.
  const page = input.limit === undefined ? {} : input;
  return { count: found.length, user_coupons: pageOf(found, page).map((coupon) => rowOf(coupon, call)) };
};

/** The calling customer's stored-value cards, of one status. */
export const listCards: Of<"listStoredValueCards"> = (input, { caller, world }) => {
  const found = (caller.customer ? world.cards.of(caller.customer) : []).filter(
    (card) => card.status === input.status && (input.card_id === undefined || card.id === input.card_id),
  );
  return {
    total_count: found.length,
    stored_value_cards: pageOf(found, input).map((card) => ({
      card_id: card.id,
      card_name: `华为云储值卡${textOf(card.face).replace(".00", "")}元`,
      status: card.status,
      face_value: textOf(card.face),
      balance: textOf(card.balance),
      effective_time: instantText(card.from),
      expire_time: instantText(card.until),
    })),
  };
};

/** What went on and off the calling customer's vouchers: each came once, and went when it was used or taken back. */
export const listHeldChanges: Of<"listHeldChanges"> = (input, call) => {
  const { caller, world } = call;
  const own = world.coupons.coupons.filter((coupon) => coupon.customerId === caller.domainId && coupon.type === 1);
  const changes = own.flatMap((coupon) => {
    const came = {
      coupon,
      at: coupon.createdAt,
      type: "ADJUST",
      isIncome: true,
      amount: coupon.face,
      after: coupon.face,
    };
    const used = coupon.face - coupon.balance;
    const left = { coupon, isIncome: false, after: coupon.face - used };
    return [
      came,
      ...(coupon.usedAt !== null && used > 0n ? [{ ...left, at: coupon.usedAt, type: "DEDEUCT", amount: used }] : []),
      ...(coupon.reclaimedAt !== undefined
        ? [{ ...left, at: coupon.reclaimedAt, type: "COUPONCANCEL", amount: coupon.balance, after: 0n }]
        : []),
    ];
  });
  const found = shown(
    changes.sort((a, b) => a.at - b.at),
    ({ at }) => at,
    call,
  )
    .filter(dayFilter(input, call))
    .filter(
      ({ coupon, type, isIncome }) =>
        (input.coupon_id === undefined || coupon.id === input.coupon_id) &&
        (input.trade_type === undefined || input.trade_type === type) &&
        (input.trade_id === undefined || input.trade_id === coupon.id) &&
        (input.revenue_expense_type === undefined || (input.revenue_expense_type === "REVENUE") === isIncome),
    );
  return {
    total_count: found.length,
    currency: world.currency,
    records: pageOf(found, input).map(({ coupon, at, type, isIncome, amount, after }) => ({
      coupon_id: coupon.id,
      trade_detail_type: `SOURCE_OPERAIION_${type}`,
      trade_time: instantText(at),
      trade_id: coupon.orderId ?? coupon.id,
      change_amount: textOf(amount),
      balance_after_change: textOf(after),
      revenue_expense_type: isIncome ? "REVENUE" : "EXPENSE",
      bill_cycle: null,
      account_name: caller.name,
      cloud_service_type_name: null,
      resource_type_name: null,
    })),
  };
};
