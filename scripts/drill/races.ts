import { compareAmounts, toCents } from "@/lib/money";
import type { Drill } from "./desk";
import { listUsableQuotas, type Stock } from "./stock";

export const submits = 50;
export const jobs = 20;
export const fitting = 7;

const applied = async ({ sandbox }: Drill) => {
  const journal = (await sandbox.control("journal")) as { operation: string; results: { code?: string }[] }[];
  return journal.flatMap(({ results }) => results).filter(({ code }) => code === undefined).length;
};

/** Fifty submits of one spend at the same moment: how many were applied, and how many different answers there were. */
export async function raceOneKey(drill: Drill, { customers }: Stock): Promise<{ applied: number; answers: number }> {
  const before = await applied(drill);
  const spend = { customer_id: customers[0], amount: "0.31" };
  const key = "race-one-key-000000000001";
  const receipts = await Promise.all(
    Array.from({ length: submits }, () => drill.spend("accounts.allocate", spend, key)),
  );
  const answers = new Set(receipts.map((receipt) => JSON.stringify(receipt))).size;
  return { applied: (await applied(drill)) - before, answers };
}

/** Twenty people's coupons at the same moment from a quota that lasts for seven: how many were applied, and how many told so. */
export async function raceForQuota(drill: Drill, { customers }: Stock): Promise<{ applied: number; told: number }> {
  const quotas = await listUsableQuotas(drill.read);
  const quota = quotas.filter(({ balance }) => compareAmounts(balance ?? "0", "1") >= 0).at(-1);
  const cents = BigInt(toCents(quota?.balance ?? "0").replace(".", "")) / BigInt(fitting);
  const face_value = `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
  const before = await applied(drill);
  const ends = await Promise.allSettled(
    customers
      .slice(0, jobs)
      .map((id, at) =>
        drill.spend(
          "coupons.issue",
          { quota_id: quota?.quota_id, customer_ids: [id], face_value },
          `race-for-quota-${String(at).padStart(8, "0")}`,
        ),
      ),
  );
  const told = ends.filter((end) => end.status === "fulfilled" && end.value.state === "done").length;
  return { applied: (await applied(drill)) - before, told };
}

/** What went wrong in the races, a sentence each. */
export async function findRaceFaults(drill: Drill, stock: Stock): Promise<string[]> {
  const [one, quota] = [await raceOneKey(drill, stock), await raceForQuota(drill, stock)];
  return [
    ...(one.applied === 1 && one.answers === 1
      ? []
      : [`${submits} submits with one key: ${one.applied} applied, ${one.answers} different answers`]),
    ...(quota.applied === fitting && quota.told === fitting
      ? []
      : [`${jobs} jobs on a quota for ${fitting}: ${quota.applied} applied, ${quota.told} told so`]),
  ];
}
