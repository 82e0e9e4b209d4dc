import "server-only";
import { environment } from "../environment";
import { log } from "../log";
import type { Entry } from "../spend/ledger";
import { EntryMoved } from "../spend/transitions";
import { toProblem } from "../to-problem";
import { account } from "../upstream";
import { settleEntry } from "./settle-entry";
import { giveBack, takeEntries } from "./take-entries";

/** How many entries are asked about side by side; each read waits for its turn in the flow-control window as every other. */
const abreast = 4;

async function settleOne(entry: Entry): Promise<void> {
  try {
    const state = await settleEntry(entry);
    if (state !== "unknown") log().info({ entryId: entry.id, operation: entry.operation, state }, "settled");
  } catch (error) {
    // Whoever was faster has written more than settlement knew; whatever else failed is asked again later.
    const problem = toProblem(error);
    if (!(error instanceof EntryMoved))
      log().info({ entryId: entry.id, code: problem.code }, `not settled: ${problem.message}`);
  }
  await giveBack(entry);
}

/** Looks once for entries that are due and asks about each; how many there were. */
export async function settleDue(): Promise<number> {
  const due = await takeEntries(await account());
  const queue = [...due];
  const work = async () => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) await settleOne(entry);
  };
  await Promise.all(Array.from({ length: Math.min(abreast, due.length) }, work));
  return due.length;
}

/**
 * Settles at once and then every few seconds until it is stopped. Any number of processes may do so side by side. What
 * fails (the database or Huawei is away) is tried again at the next turn.
 */
export function keepSettling(firstAfterMs = 0): () => Promise<void> {
  const pauseMs = environment().SETTLE_EVERY_SECONDS * 1000;
  let isStopped = false;
  let timer: NodeJS.Timeout;
  let running = Promise.resolve();
  const turn = async () => {
    const found = await settleDue().catch((error: unknown) => {
      log().debug({ err: error }, "nothing settled");
      return 0;
    });
    // More than a handful at once means more may be waiting.
    if (!isStopped) plan(found >= abreast ? 0 : pauseMs);
  };
  const plan = (ms: number) => {
    timer = setTimeout(() => {
      running = turn();
    }, ms);
  };
  plan(firstAfterMs);
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
