import { z } from "zod";
import { couponVersion, heldCouponType } from "./codes/coupons";
import {
  couponGroup,
  discountMode,
  offeredDiscount,
  orderStatus,
  orderType,
  payCouponType,
  usableCouponStatus,
} from "./codes/orders";
import { useLimits } from "./coupon-rows";
import {
  answer,
  code,
  customerId,
  decimal,
  flag,
  id,
  instant,
  paging,
  part,
  rows,
  text,
  textCode,
  whole,
  wholeCode,
} from "./fields";
import { domain, read, spend, write } from "./operation";
import { orderDetailFields, orderFields, orderLineFields } from "./order-rows";
import { paymentInput } from "./payment-input";

export const orders = domain("orders", {
  list: read({
    huawei: "ListCustomerOrders",
    title: { zh: "查询订单列表", en: "List customers' orders" },
    method: "GET",
    path: "/v2/orders/customer-orders",
    in: z.object({
      order_id: id().optional(),
      customer_id: customerId.optional(),
      create_time_begin: instant.optional(),
      create_time_end: instant.optional(),
      payment_time_begin: instant.optional(),
      payment_time_end: instant.optional(),
      service_type_code: id().optional(),
      status: wholeCode(orderStatus).optional(),
      order_type: textCode(orderType).optional(),
      // createTime or -createTime; the published sample writes the sign as "-2B", so only the ending is fixed here.
      order_by: z
        .string()
        .max(36)
        .regex(/createTime$/i, { error: "order_by" })
        .optional(),
      method: z.enum(["oneself", "sub_customer"]).optional(),
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      total_count: whole,
      order_infos: rows({
        ...orderFields,
        sub_order_infos: rows(orderFields),
        agent_pay_info: part({ paying_agent_id: text, is_agent_pay: flag }),
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "orders.read",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "api_order_00013",
  }),

  details: read({
    huawei: "ShowCustomerOrderDetails",
    title: { zh: "查询订单详情", en: "Show an order with its lines" },
    method: "GET",
    path: "/v2/orders/customer-orders/details/{order_id}",
    // The page is one of lines; the order itself comes whole with each.
    in: z.object({ order_id: id(), indirect_partner_id: id().optional(), ...paging }),
    out: answer({
      total_count: whole,
      order_info: part({ ...orderDetailFields, sub_order_infos: rows(orderDetailFields) }),
      order_line_items: rows(orderLineFields),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "orders.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  refunds: read({
    huawei: "ShowRefundOrderDetails",
    title: { zh: "查询退款订单的金额详情", en: "Show the amounts of a refund order" },
    method: "GET",
    path: "/v2/orders/customer-orders/refund-orders",
    // A partner has to name the customer too, though the interface calls that optional (api_order_00020).
    in: z.object({ order_id: id(), customer_id: customerId.optional(), indirect_partner_id: id().optional() }),
    out: answer({
      total_count: whole,
      refund_infos: rows({
        id: text,
        // Below zero is given back, above it is kept: used up, or a handling fee.
        amount: decimal,
        measure_id: text,
        customer_id: text,
        resource_type_code: text,
        resource_type_name: text,
        service_type_code: text,
        service_type_name: text,
        region_code: text,
        base_order_id: text,
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "orders.read",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "api_order_00020",
  }),

  listCoupons: read({
    huawei: "ListOrderCouponsByOrderId",
    title: { zh: "查询订单可用的优惠券", en: "List the coupons an order can be paid with" },
    method: "GET",
    path: "/v2/orders/customer-orders/order-coupons",
    in: z.object({ order_id: id() }),
    out: answer({
      count: whole,
      user_coupons: rows({
        coupon_id: text,
        coupon_code: text,
        status: code(usableCouponStatus),
        // A published answer has the numbers of PayOrders here (301), the page those of the coupon lists (1).
        coupon_type: code({ ...heldCouponType, ...payCouponType }),
        measure_id: text,
        face_value: decimal,
        balance: decimal,
        effective_time: text,
        expire_time: text,
        active_time: text,
        last_used_time: text,
        create_time: text,
        plan_name: text,
        plan_desc: text,
        use_limits: useLimits,
        coupon_version: code(couponVersion),
        used_by_order_id: text,
        coupon_usage: text,
        coupon_group: code(couponGroup),
      }),
      coupon_max_use_quantity: rows({
        coupon_type: code({ ...heldCouponType, ...payCouponType }),
        coupon_group: code(couponGroup),
        use_quantity_value: whole,
      }),
    }),
    sites: ["cn"],
    callers: ["customer"],
    permission: "orders.read",
    customers: () => [],
    source: "api-oce",
  }),

  listDiscounts: read({
    huawei: "ListOrderDiscounts",
    title: { zh: "查询订单可用的折扣", en: "List the discounts an order can be paid with" },
    method: "GET",
    path: "/v2/orders/customer-orders/order-discounts",
    in: z.object({ order_id: id() }),
    out: answer({
      discounts: rows({
        discount_id: text,
        // A rate or a reduction; empty for a fixed price.
        discount_value: text,
        discount_type: code(offeredDiscount),
        orders: rows({
          order_id: text,
          order_line_items: rows({
            order_line_item_ids: z
              .array(text)
              .nullish()
              .transform((list) => list ?? []),
            discount_mode: code(discountMode),
            discount_amount: decimal,
            discount_ratio: decimal,
          }),
        }),
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "orders.read",
    customers: () => [],
    source: "api-oce",
  }),

  pay: spend({
    huawei: "PayOrders",
    title: { zh: "支付订单", en: "Pay an order" },
    method: "POST",
    path: "/v3/orders/customer-orders/pay",
    in: paymentInput,
    // 204 without a body: what was paid, and how, only the order tells.
    out: answer({}),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "orders.spend",
    customers: () => [],
    spend: {
      kind: "order_payment",
      payee: "order",
      lines: (input) => [{ payee: input.order_id, amount: null }],
      outcomes: (input) => [{ payee: input.order_id, state: "done", reference: input.order_id }],
    },
    source: "api-oce",
  }),

  cancel: write({
    huawei: "CancelCustomerOrder",
    title: { zh: "取消待支付的订单", en: "Cancel an unpaid order" },
    method: "PUT",
    path: "/v2/orders/customer-orders/cancel",
    in: z.object({ order_id: id() }),
    out: answer({}),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "orders.write",
    customers: () => [],
    source: "api-oce",
  }),
});
