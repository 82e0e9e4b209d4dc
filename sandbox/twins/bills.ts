import type { bills } from "@/lib/api/bills";
import { refuse } from "../refusal";
import { monthFrom } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import { money } from "../world/money";
import { recordAnswer, recordTest } from "./bill-records";
import { customerBillTwins } from "./customer-bills";
import { invoiceTwins } from "./invoices";
import { peakUsageTwins } from "./peak-usage";
import { scopeOf } from "./scope";
import { pageOf, type Twins } from "./twin";

/** Bills as they were published last, and who consumed. */
export const billTwins: Twins<typeof bills> = {
  listMonthlySums(input, { world, now }) {
    // Resellers' customers have no bills drawn for them.
    if (scopeOf(input, { world }).reseller) return { count: 0, currency: world.currency, bill_sums: [] };
    const { cycle, charge_mode: mode, bill_type: type, customer_id: customerId, cloud_service_type } = input;
    const service = cloud_service_type && catalogue.findIndex((one) => one.code === cloud_service_type.toLowerCase());
    const filter = { month: monthFrom(cycle), mode, type, customerId, service: service === "" ? undefined : service };
    const { count, rows } = world.bills.list(filter, input.offset ?? 0, input.limit ?? 10, now);
    const names = world.site === "cn" ? "zh" : "en";
    return {
      count,
      currency: world.currency,
      bill_sums: rows.map((row) => {
        const sold = catalogue[row.service];
        return {
          customer_id: row.customer.id,
          cloud_service_type: sold?.code,
          cloud_service_type_name: sold?.[names],
          resource_type_code: sold?.resource.code,
          resource_type_name: sold?.resource[names],
          bill_type: row.type,
          charge_mode: row.mode,
          amount: money(row.amount),
          // Only consumption has these three.
          ...(row.type === "0"
            ? { debt_amount: money(row.debt), adjustment_amount: money(0n), discount_amount: money(row.discount) }
            : {}),
          measure_id: 1,
          account_details: row.parts.map((part) => ({
            balance_type: part.tender,
            amount: money(part.amount),
            bill_type: row.type,
          })),
        };
      }),
    };
  },

  listConsumers(input, { world, now }) {
    const consumers = world.bills.consumers(monthFrom(input.bill_cycle), now);
    return {
      total_count: consumers.length,
      sub_customers: pageOf(consumers, input).map((customer) => ({ customer_id: customer.id })),
    };
  },

  listRecords(input, call) {
    const { world, now } = call;
    const month = monthFrom(input.bill_cycle);
    // Resellers' customers have no bills drawn for them.
    if (scopeOf(input, { world }).reseller) return { total_count: 0, currency: world.currency, fee_records: [] };
    const found = world.bills.records(
      { month, customerId: input.customer_id },
      { offset: input.offset ?? 0, limit: input.limit ?? 10 },
      now,
      recordTest(input, call),
    );
    if (!found) throw refuse(400, "CBC.99000035", "The customer is not your customer.");
    return {
      total_count: found.count,
      currency: world.currency,
      fee_records: found.rows.map((row) => recordAnswer(row, month, call)),
    };
  },
  ...customerBillTwins,
  ...peakUsageTwins,
  ...invoiceTwins,
};
