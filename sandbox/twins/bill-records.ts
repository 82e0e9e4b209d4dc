import { LosslessNumber } from "lossless-json";
import type { z } from "zod";
import type { feeRecordFilters } from "@/lib/api/bill-records";
import type { FeeRecord, Fine } from "../world/bill-records";
import { cycleOf, instantText, type Month, monthFrom, stamp } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import { capitalText, hexText, rolls } from "../world/draw";
import { regionOf } from "../world/regions";
import type { Call } from "./twin";

type Known = Pick<Call, "world" | "language">;

const roll = rolls("records", "resources");
const stages = ["prod", "test", "dev", "pre"] as const;

/** `12.34500000`: records carry eight decimals. */
const fine = (value: Fine) => {
  const digits = (value < 0n ? -value : value).toString().padStart(9, "0");
  return new LosslessNumber(`${value < 0n ? "-" : ""}${digits.slice(0, -8)}.${digits.slice(-8)}`);
};

/** The enterprise project that a customer's resources stand in; 0 is the one that everybody has. */
export const projectOf = ({ index }: FeeRecord["customer"]) => (index % 5 === 0 ? hexText(roll, index, 8) : "0");

/** What a line charges for: one resource, in one region, for as long as it is used. */
export function resourceOf({ customer, line }: FeeRecord, { world }: Pick<Call, "world">) {
  const key = world.consumption.dice(line, 50);
  const sold = catalogue[world.consumption.service(line)];
  return {
    sold,
    key,
    region: regionOf(world.consumption.dice(line, 51)),
    id: hexText(roll, key),
    name: `${sold?.abbreviation.toLowerCase()}-${stages[key % stages.length]}-${String((key >>> 4) % 40).padStart(2, "0")}`,
    project: projectOf(customer),
  };
}

/** The order that a record of an order belongs to, or the id of its transaction. */
const tradeOf = (record: FeeRecord, key: number, from: number) =>
  record.type === 5 || record.type === 23
    ? `${stamp(from)}${capitalText(roll, key + record.day, 12)}`
    : `CS${stamp(from)}${capitalText(roll, key + record.day, 5)}`;

/** Whether a record is among those asked for; null where the whole month is. */
export function recordTest(
  input: z.output<typeof feeRecordFilters>,
  call: Pick<Call, "world">,
): ((record: FeeRecord) => boolean) | null {
  const { bill_cycle, customer_id, offset, limit, indirect_partner_id, ...filters } = input;
  if (Object.values(filters).every((value) => value === undefined)) return null;
  const [begin, end] = [input.bill_date_begin, input.bill_date_end].map((day) => Number(day?.slice(8) ?? 0));
  return (record) => {
    const { sold, region, id, name, key } = resourceOf(record, call);
    const fits = (asked: unknown, is: unknown) => asked === undefined || String(asked) === String(is);
    return (
      fits(input.service_type_code, sold?.code) &&
      fits(input.region_code, region.code) &&
      fits(input.charging_mode, record.mode) &&
      fits(input.bill_detail_type, record.type) &&
      fits(input.resource_id, id) &&
      fits(input.resource_name, name) &&
      fits(input.association_type, record.customer.relation === "resale" ? "2" : "1") &&
      (input.trade_id === undefined ||
        input.trade_id === tradeOf(record, key, call.world.bills.timesOf(record, monthFrom(input.bill_cycle))[0])) &&
      fits(input.account_manager_id, record.customer.manager) &&
      (!begin || !end || (record.day >= begin && record.day <= end))
    );
  };
}

/** A record as ListSubCustomerBillDetail writes it. */
export function recordAnswer(record: FeeRecord, month: Month, { world, language }: Known) {
  const { sold, key, region, id, name, project } = resourceOf(record, { world });
  const [from, until] = world.bills.timesOf(record, month);
  const isUsage = record.type === 5 || record.type === 23;
  const { paid } = record;
  return {
    bill_cycle: cycleOf(month),
    customer_id: record.customer.id,
    association_type: record.customer.relation === "resale" ? "2" : "1",
    account_manager_id: record.customer.manager,
    id: `${key.toString(16)}-${record.day}-${record.hour}-${record.type}`,
    trade_id: tradeOf(record, key, from),
    trade_time: instantText(until + (isUsage ? 1_800_000 : 0)),
    consume_time: `${instantText(from)}|${instantText(until)}`,
    charging_mode: Number(record.mode),
    bill_detail_type: record.type,
    ...(isUsage ? {} : { order_type: record.type === 4 ? 4 : record.type, period_type: 20, period_num: 1 }),
    ...(record.type === 23 ? { payment_type: "NO_UPFRONT" } : {}),
    service_type_code: sold?.code ?? null,
    service_type_name: sold?.[language] ?? null,
    resource_type_code: sold?.resource.code ?? null,
    resource_type_name: sold?.resource[language] ?? null,
    region_code: region.code,
    region_name: region[language],
    product_id: `OFFI${capitalText(roll, key % 4096, 20)}`,
    product_name: sold ? `${sold.resource[language]}-${(key % 8) + 1}` : null,
    product_spec_desc: sold ? `${sold.abbreviation}|${2 ** (key % 6)}` : null,
    resource_id: id,
    resource_name: name,
    resource_tag: key % 3 === 0 ? "team:web" : null,
    enterprise_project_id: project,
    ...(isUsage ? { usage_type: "duration", usage_amount: (until - from) / 3_600_000, usage_measure_id: 4 } : {}),
    official_amount: fine(record.official),
    official_discount_amount: fine(record.discount),
    payment_amount: fine(record.due),
    cash_amount: fine(paid.cash),
    credit_amount: fine(0n),
    coupon_amount: fine(paid.coupon),
    flexipurchase_coupon_amount: fine(paid.cashCoupon),
    stored_value_card_amount: fine(paid.card),
    debt_amount: fine(paid.debt),
    writeoff_amount: fine(paid.writeOff),
  };
}
