import type { Drill } from "../drill/desk";
import { fitting, jobs, raceForQuota, raceOneKey, submits } from "../drill/races";
import { layIn } from "../drill/stock";
import type { Figure } from "./figures";

/** Spends at the same moment: one key many times, and more coupons than their quota has room for. */
export async function measureRaces(drill: Drill): Promise<Figure[]> {
  const stock = await layIn(drill.read, async () => ({ lines: [] }), { coupons: 0, childQuotas: 0 });
  const [one, quota] = [await raceOneKey(drill, stock), await raceForQuota(drill, stock)];
  const exactly = (number: number) => ({ atLeast: number, atMost: number });
  return [
    { what: `${submits} submits with one key: applied`, measured: one.applied, unit: "spends", ...exactly(1) },
    { what: "… different answers", measured: one.answers, unit: "answers", ...exactly(1) },
    {
      what: `${jobs} jobs on a quota for ${fitting}: applied`,
      measured: quota.applied,
      unit: "coupons",
      ...exactly(fitting),
    },
    { what: "… told as done", measured: quota.told, unit: "coupons", ...exactly(fitting) },
  ];
}
