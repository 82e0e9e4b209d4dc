import type { Input } from "./people";
import type { Started } from "./start";

const cycle = { bill_cycle: "2026-10" };
const cdn = {
  ...cycle,
  ...{ service_type_code: "hws.service.type.cdn", resource_type_code: "hws.resource.type.cdn", usage_type: "95Peak" },
};

/** An input for each operation on a customer's own bills and on the international site's. */
export function billInputs({ sandbox }: Started): Record<string, Input> {
  return {
    ShowCustomerMonthlySum: cycle,
    ListCustomerselfResourceRecords: { cycle: "2026-10" },
    ListCustomerselfResourceRecordDetails: { cycle: "2026-10" },
    ListCustomerBillsFeeRecords: cycle,
    ListResourceUsage: { ...cdn, resource_id: "r1" },
    ListResourceUsageSummary: cdn,
    ListPostpaidBillSum: cycle,
    ListInvoices: {
      domain_id: sandbox.world.accounts.partner.domainId,
      ...{ start_time: "2026-01-01T00:00:00Z", end_time: "2026-11-23T00:00:00Z", offset: 1, limit: 10 },
    },
  };
}

const long = "x".repeat(300);

/** What each of them calls by a wrong value, wrong spans of days among them. */
export const wrongBills: Readonly<Record<string, readonly Input[]>> = {
  ShowCustomerMonthlySum: [
    { bill_cycle: "2026-13" },
    { method: "everybody" },
    { method: "sub_customer" },
    { sub_customer_id: "c1" },
    { service_type_code: long },
  ],
  ListCustomerselfResourceRecords: [
    { charge_mode: "2" },
    { statistic_type: 4 },
    { bill_date_begin: "2026-10-01" },
    { bill_date_begin: "2026-10-02", bill_date_end: "2026-10-01" },
    { bill_date_begin: "2026-10-30", bill_date_end: "2026-11-02" },
    { resource_id: long },
  ],
  ListCustomerselfResourceRecordDetails: [
    { query_type: "WEEKLY" },
    { query_type: "DAILY" },
    { query_type: "DAILY", statistic_type: 2 },
    { bill_type: 7 },
    { limit: 101 },
  ],
  ListCustomerBillsFeeRecords: [
    { provider_type: 3 },
    { status: 4 },
    { limit: 1001 },
    { bill_date_end: "2026-10-31" },
    { bill_date_begin: "2026-09-30", bill_date_end: "2026-10-31" },
  ],
  ListResourceUsage: [{ resource_id: long }, { bill_cycle: "October" }],
  ListResourceUsageSummary: [{ service_type_code: long }],
  ListPostpaidBillSum: [{ bill_cycle: "2026-11" }, { bill_cycle: "2026" }],
  ListInvoices: [{ limit: 0 }, { offset: -1 }, { start_time: "yesterday at noon" }],
};
