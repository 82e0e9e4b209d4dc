import type { peakUsages } from "@/lib/api/peak-usage";
import { daysIn, instantText, type Month, monthFrom, startOf } from "../world/calendar";
import { rolls } from "../world/draw";
import { resourceOf } from "./bill-records";
import { selfOf } from "./customer-scope";
import { type Call, pageOf, type Twins } from "./twin";

const step = 5 * 60_000;
const perDay = 288;
const megabits = 15;
/** The month before comes out on the second, at eight in the evening, Beijing time. */
const publishedAfter = 44 * 3_600_000;

const roll = rolls("usage", "peak");

interface Asked {
  readonly bill_cycle: string;
  readonly service_type_code: string;
  readonly resource_type_code: string;
  readonly usage_type: string;
}

/** Hundredths of a megabit: `66.56`. */
const written = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, "0")}`;

/** What a resource moved in one of the five-minute steps of a month. */
const usageAt = (key: number, month: Month, at: number) => roll(key, month, at) % 9_000;

/** The customer's resources that are charged by their peak: a month's worth for each. */
function charged(asked: Asked, call: Call) {
  const month = monthFrom(asked.bill_cycle);
  if (asked.usage_type !== "95Peak" || call.now < startOf(month + 1) + publishedAfter) return [];
  if (!/cdn|obs|iec|vpc/.test(asked.service_type_code)) return [];
  const { id: customerId } = selfOf(call);
  const page = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const records = call.world.bills.records({ month, customerId }, page, call.now, null)?.rows ?? [];
  const lines = new Map(records.map((record) => [record.line, record]));
  return [...lines.values()].flatMap((record) => {
    const { id, key, sold } = resourceOf(record, call);
    if (sold?.code !== asked.service_type_code || sold.resource.code !== asked.resource_type_code) return [];
    const days = daysIn(month);
    // The 95th percentile of even draws stands 95 hundredths up.
    const bandwidth = {
      ...{ actual_days: String(days), band_width: written(8_550 + (key % 400)), band_width_measure_id: megabits },
      ...{ monthly_guaranteed_band_width: "10.00", monthly_peak_band_width: written(8_999) },
    };
    return [{ id, key, month, steps: days * perDay, bandwidth }];
  });
}

/** Use by the 95th percentile; whatever is not charged so has none. */
export const peakUsageTwins: Twins<typeof peakUsages> = {
  showUsage(input, call) {
    const found = charged(input, call).find(({ id }) => id === input.resource_id);
    if (!found) return { total_count: 0, usage_info_list: [] };
    const { key, month, steps, bandwidth } = found;
    const at = Array.from({ length: Math.min(input.limit ?? 10, Math.max(0, steps - (input.offset ?? 0))) });
    return {
      ...bandwidth,
      total_count: steps,
      usage_info_list: at.map((_, place) => {
        const number = (input.offset ?? 0) + place;
        return {
          ...{ stat_time: instantText(startOf(month) + number * step), guaranteed_band_width: "10.00" },
          ...{ usage: written(usageAt(key, month, number)), measure_id: megabits },
        };
      }),
    };
  },

  listUsages(input, call) {
    const found = charged(input, call);
    return {
      total_count: found.length,
      summary_usage_info_list: pageOf(found, input).map(({ id, bandwidth }) => ({ resource_id: id, ...bandwidth })),
    };
  },
};
