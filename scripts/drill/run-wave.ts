import { inArray } from "drizzle-orm";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { ledgerEntry } from "@/lib/db/schema";
import type { Drill } from "./desk";
import { countUnfound } from "./judge-runs";
import type { Run, Wave } from "./plan";
import { faults } from "./steps";
import { inputOf, type Stock } from "./stock";

const atOnce = 4;
/** What is settled must be so within a minute; a little more is waited to see by how much it was missed. */
const patienceMs = 90_000;
/** Past the record lag and what the clock may have lost. */
const lagOverSeconds = 1_000;
/** From here on the sandbox's clock is moved instead of waited for. */
const waitedSeconds = 30;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a run did: whether it ended where it should, and from when on its record could be seen. */
export interface Ran extends Run {
  payee: string;
  died: boolean;
  lagSeconds: number;
  /** When the records of the wave came in sight; null where that is the run's own time and the lag. */
  appearedAt: number | null;
}

/** The sandbox's clock, which only ever goes forward. */
export function createForwardClock(drill: Drill) {
  let aheadMs = 0;
  return async (seconds: number) => {
    aheadMs += seconds * 1000;
    await drill.sandbox.control("clock", { offsetMs: aheadMs });
  };
}

const payeeOf = (operation: string, input: Record<string, unknown>) =>
  (operations.get(operation) as SpendOperation).spend.lines(input)[0]?.payee ?? "";

/** Carries out one run; a killed one in a process of its own. */
async function runOne(drill: Drill, stock: Stock, run: Run, offset: number): Promise<{ payee: string; died: boolean }> {
  const { operation, step, fault, key } = run;
  const input = inputOf(stock, operation, run.nth + offset, run.amount);
  const [payee, { control }] = [payeeOf(operation, input), drill.sandbox];
  const order = (what: object) => control("faults", { ...what, operation, customer: payee, count: 1 });
  if (step === "after-send") await order({ kind: "delay", delayMs: 700 });
  if (step === "after-applied") await order({ kind: "delay", after: true, delayMs: 3_000 });
  if (step) {
    const died = await drill.spendAndDie({ operation, input, key, personId: drill.personId, step });
    return { payee, died };
  }
  if (fault?.startsWith("twin")) await drill.spend(operation, input, `${key}-first`);
  if (fault) await order(faults[fault]);
  await drill.spend(operation, input, key).catch(() => {});
  return { payee, died: false };
}

const openStates = ["intended", "sent", "unknown"] as const;

const countOpen = ({ database }: Drill): Promise<number> =>
  database.$count(ledgerEntry, inArray(ledgerEntry.state, openStates));

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end && !(await isSo()); ) await pause(300);
}

/** Plays a wave: spends and dies, lets the records come, lets the lag pass. Everything is then settled or a person's. */
export async function runWave(
  drill: Drill,
  stock: Stock,
  { lagSeconds, remark, runs }: Wave,
  { offset, moveOn }: { offset: number; moveOn: (seconds: number) => Promise<void> },
): Promise<Ran[]> {
  await drill.sandbox.control("record-lag", { ms: lagSeconds * 1000 });
  await drill.sandbox.control("remark", { on: remark });
  const { length: journalFrom } = (await drill.sandbox.control("journal")) as unknown[];
  const ran: Ran[] = [];
  const queue = [...runs];
  const work = async () => {
    for (let run = queue.shift(); run; run = queue.shift()) {
      if (queue.length === Math.floor(runs.length / 2)) drill.replaceWorker();
      ran.push({ ...run, lagSeconds, appearedAt: null, ...(await runOne(drill, stock, run, offset)) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await drill.sandbox.control("faults", undefined, "DELETE");
  // Late work of calls whose caller has died.
  await pause(1_000);
  let appearedAt: number | null = null;
  if (lagSeconds > waitedSeconds) {
    await moveOn(lagSeconds);
    appearedAt = Date.now();
  }
  // Once nothing is open any more, what is not found never will be.
  await waitUntil(async () => (await countUnfound(drill, ran, journalFrom)) === 0 || (await countOpen(drill)) === 0);
  await moveOn(lagOverSeconds);
  await waitUntil(async () => (await countOpen(drill)) === 0);
  return ran.map((run) => ({ ...run, appearedAt }));
}
