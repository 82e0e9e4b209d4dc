import "server-only";
import type { BillRow } from "@/lib/desk/bill-answers";
import type { BillNames } from "./names";

/** A record as the store keeps it. */
export interface KeptRow extends Record<string, unknown> {
  cycle: string;
  customer_id: string;
  customer_name: string | null;
  place: number;
  association: string;
  service: string;
  region: string;
  charge_mode: string;
  bill_type: string;
  used_at: string;
  trade_id: string | null;
  resource_id: string | null;
  resource_name: string | null;
  official: string;
  discount: string;
  due_text: string;
  cash: string;
  credit: string;
  coupon: string;
  cash_coupon: string;
  card: string;
  debt: string;
  written_off: string;
  more: Record<string, string>;
}

/** An instant as Huawei wrote it; null where that is none. */
function instant(text: string | undefined): string | null {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** From when it was used, of a stretch of time. */
function usedFrom(text: string | undefined): string | null {
  const [from, until] = (text ?? "").split("|");
  return until === undefined || from === until ? null : instant(from);
}

/** A record for people: what stands in columns and what stands beside them, under one roof. */
export function rowOf(row: KeptRow, names: BillNames, currency: string): BillRow {
  const { more } = row;
  const told = (name: string) => more[name] || null;
  return {
    // Huawei's own id is not always there; a record's name in the copy is.
    id: `${row.customer_id}-${row.place}`,
    cycle: row.cycle,
    customerId: row.customer_id,
    customerName: row.customer_name,
    associationType: row.association,
    time: new Date(row.used_at).toISOString(),
    usedFrom: usedFrom(more.consume_time),
    tradeTime: instant(more.trade_time),
    tradeId: row.trade_id,
    serviceCode: row.service,
    service: names.service(row.service),
    resourceType: told("resource_type_name") ?? told("resource_type_code"),
    resourceId: row.resource_id,
    resourceName: row.resource_name,
    resourceTag: told("resource_tag"),
    region: row.region === "" ? null : names.region(row.region),
    chargeMode: row.charge_mode,
    billType: row.bill_type,
    product: told("product_name"),
    spec: told("product_spec_desc"),
    periodType: told("period_type"),
    periodCount: told("period_num"),
    usage: told("usage_amount"),
    usageType: told("usage_type"),
    freeUsage: told("free_resource_usage"),
    reservedUsage: told("ri_usage"),
    orderType: told("order_type"),
    paymentType: told("payment_type"),
    partService: told("sub_service_type_name") ?? told("sub_service_type_code"),
    partResourceType: told("sub_resource_type_name") ?? told("sub_resource_type_code"),
    partResourceId: told("sub_resource_id"),
    partResourceName: told("sub_resource_name"),
    managerId: told("account_manager_id"),
    project: told("enterprise_project_id"),
    recordId: told("id"),
    official: row.official,
    discount: row.discount,
    due: row.due_text,
    cash: row.cash,
    credit: row.credit,
    coupon: row.coupon,
    cashCoupon: row.cash_coupon,
    card: row.card,
    debt: row.debt,
    writtenOff: row.written_off,
    currency,
  };
}
