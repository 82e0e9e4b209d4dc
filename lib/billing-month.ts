import { beijingDay, beijingMonth, shiftMonth } from "./time";

/** Huawei answers bills of the current month and the seventeen before it; older ones are gone (cb_020001). */
export const keptMonths = 18;

/** A month is final once the day has passed on which monthly-settled bills close: the 4th of the next, Beijing time. */
export const isProvisionalMonth = (cycle: string, now: Date): boolean =>
  cycle >= beijingMonth(now) || (shiftMonth(cycle, 1) === beijingMonth(now) && beijingDay(now).slice(8) <= "04");
