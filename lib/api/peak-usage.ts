import { z } from "zod";
import { answer, billingMonth, decimal, id, paging, rows, text, whole } from "./fields";
import { read } from "./operation";

const asked = {
  bill_cycle: billingMonth,
  service_type_code: id(),
  resource_type_code: id(),
  // No page lists the ways of measuring; 95Peak is the published one.
  usage_type: id(),
};

const bandwidth = {
  actual_days: decimal,
  band_width: decimal,
  monthly_guaranteed_band_width: decimal,
  monthly_peak_band_width: decimal,
  band_width_measure_id: whole,
};

/** The use of what is charged by the 95th percentile: delivery networks, storage and bandwidth. */
export const peakUsages = {
  showUsage: read({
    huawei: "ListResourceUsage",
    title: { zh: "查询客户自己的 95 计费资源用量明细", en: "Show the use of a resource charged by its peak" },
    method: "GET",
    path: "/v2/bills/customer-bills/resources/usage/details",
    in: z.object({ ...asked, resource_id: id(128), ...paging }),
    out: answer({
      ...bandwidth,
      total_count: whole,
      usage_info_list: rows({ stat_time: text, guaranteed_band_width: decimal, usage: decimal, measure_id: whole }),
    }),
    sites: ["cn"],
    callers: ["customer"],
    permission: "bills.read",
    customers: () => [],
    source: "api-oce",
  }),

  listUsages: read({
    huawei: "ListResourceUsageSummary",
    title: { zh: "查询客户自己的 95 计费资源用量汇总", en: "List the use of resources charged by their peak" },
    method: "GET",
    path: "/v2/bills/customer-bills/resources/usage/summary",
    in: z.object({ ...asked, ...paging }),
    out: answer({ total_count: whole, summary_usage_info_list: rows({ resource_id: text, ...bandwidth }) }),
    sites: ["cn"],
    callers: ["customer"],
    permission: "bills.read",
    customers: () => [],
    source: "api-oce",
  }),
};
