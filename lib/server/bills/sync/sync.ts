import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import { api } from "@/lib/api/index";
import { isDatabaseAway, openWriter } from "@/lib/db/client";
import type { Problem } from "@/lib/problem";
import { database } from "../../database";
import { environment } from "../../environment";
import { log } from "../../log";
import { toProblem } from "../../to-problem";
import { account as accountOf, huawei } from "../../upstream";
import { checkCycle } from "../reconcile/check-cycle";
import { finishCycle, keepUnitProblem, listCycles, listUnits, startCycle } from "./cycles";
import { makeWay } from "./make-way";
import { indexPartition } from "./partition";
import { planCycles } from "./plan-cycles";
import { type Pulse, startPulse } from "./pulse";
import { type KnownNames, readPage, type UnitAt } from "./read-page";
import { isLastPage, type Page, prepareWriter } from "./write-pages";
import { createWriteQueue } from "./write-queue";

/** How many customers' months are read side by side: enough to use every turn at a second's answer time, and no more. */
const usualAbreast = 8;
const liftedAbreast = 32;
const liftedCeiling = 100;
const pausedLookMs = 1_000;
const longestRestMs = 60_000;

interface Sync {
  /** The one connection that writes. */
  sql: Sql;
  /** The pool: for what must not fall into the transaction that is being written. */
  watch: Sql;
  account: string;
  pulse: Pulse;
  write: (page: Page) => Promise<void>;
  names: KnownNames;
  signal: AbortSignal;
  sleep: (ms: number) => Promise<void>;
}

/** Waits before a call: while people ask, and while the sync is paused. */
async function asked({ pulse, signal, sleep }: Sync): Promise<void> {
  await makeWay();
  for (;;) {
    signal.throwIfAborted();
    await pulse.beat();
    if (!(await isPausedNow(pulse))) return;
    await sleep(pausedLookMs);
  }
}

const paused = new WeakMap<Pulse, { at: number; is: boolean }>();

/** Whether people paused it, looked up once a second. */
async function isPausedNow(pulse: Pulse): Promise<boolean> {
  const known = paused.get(pulse);
  if (known && Date.now() - known.at < pausedLookMs) return known.is;
  const is = await pulse.isPaused();
  paused.set(pulse, { at: Date.now(), is });
  return is;
}

/** What concerns one customer alone: Huawei answered, and will answer the same when it is asked again. */
const isOfUnit = ({ code }: Problem) => code === "refused_by_huawei" || code === "foreign_customer";

/** Does something until it works: Huawei may throttle, fail or be away for hours. What is of the unit is thrown. */
async function persist<T>(sync: Sync, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      sync.signal.throwIfAborted();
      const problem = toProblem(error);
      if (isOfUnit(problem) || problem.code === "unexpected" || isDatabaseAway(error)) throw error;
      log().info({ job: "bill sync", code: problem.code }, problem.message);
      await sync.pulse.beat(problem.code);
      await sync.sleep(Math.min(longestRestMs, 1_000 * 2 ** tries));
    }
  }
}

/**
 * Reads a customer's month from its checkpoint to its end; a page is asked for while the one before it is written. Gives
 * the currency, when a page told one.
 */
async function readUnit(sync: Sync, unit: UnitAt): Promise<string | null> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let at = unit; ; ) {
      await asked(sync);
      const { page, currency } = await persist(sync, () => readPage(at, sync.names));
      await writing;
      writing = sync.write(page).then(() => sync.pulse.count(1, page.lines.length));
      writing.catch(() => {}); // thrown when it is waited for
      if (isLastPage(page)) {
        await writing;
        return currency;
      }
      at = { ...at, next: page.next };
    }
  } finally {
    // What is being written comes to its end before this unit is given up; what it failed with was thrown above.
    await writing.catch(() => {});
  }
}

async function readCycle(sync: Sync, cycle: string, isNew: boolean): Promise<void> {
  const { sql, watch, account } = sync;
  if (isNew) await persist(sync, () => startCycle(sql, { account, cycle }, () => asked(sync)));
  let queue: UnitAt[] = [];
  let after = "";
  let currency = "CNY";
  let filling: Promise<void> | null = null;
  const fill = async () => {
    queue = await listUnits(watch, account, cycle, after);
    after = queue.at(-1)?.customerId ?? after;
  };
  const next = async (): Promise<UnitAt | undefined> => {
    if (queue.length === 0) {
      filling ??= fill().finally(() => {
        filling = null;
      });
      await filling;
    }
    return queue.shift();
  };
  const work = async () => {
    for (let unit = await next(); unit; unit = await next()) {
      try {
        currency = (await readUnit(sync, unit)) || currency;
      } catch (error) {
        const problem = toProblem(error);
        if (sync.signal.aborted || !isOfUnit(problem)) throw error;
        await keepUnitProblem(watch, unit, problem.vendor?.code ?? problem.code);
      }
    }
  };
  const abreast = huawei().ceilingOf(api.bills.listRecords) > liftedCeiling ? liftedAbreast : usualAbreast;
  // All of them come to their end before an error is passed on: nobody may write when the connection is given back.
  const ends = await Promise.allSettled(Array.from({ length: abreast }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  await indexPartition(sql, cycle);
  await finishCycle(sql, { account, cycle, currency });
  await checkCycle(account, cycle);
}

/**
 * Copies what can have changed of the records of an account, newest cycle first, and ends when there is nothing left.
 * One process at a time does so: `busy` when another has it. Goes on from the checkpoints of whoever was stopped before.
 */
export async function syncBills({ signal }: { signal: AbortSignal }): Promise<"done" | "busy"> {
  const account = await accountOf();
  const sql = openWriter(environment().DATABASE_URL);
  try {
    // The lock belongs to the connection and goes with it, however the process ends.
    const [lock] = await sql`select pg_try_advisory_lock(hashtext('bill_sync'), hashtext(${account})) as mine`;
    if (!lock?.mine) return "busy";
    try {
      const planned = planCycles(await listCycles(sql, account), new Date());
      if (planned.length === 0) return "done";
      await prepareWriter(sql);
      const watch = database().sql;
      const pulse = await startPulse(watch, account);
      const sleep = (ms: number) => pause(ms, undefined, { signal }).catch(() => {});
      const sync: Sync = { sql, watch, account, pulse, write: createWriteQueue(sql), names: new Map(), signal, sleep };
      for (const { cycle, isNew } of planned) {
        signal.throwIfAborted();
        await readCycle(sync, cycle, isNew);
      }
      return "done";
    } finally {
      await sql`select pg_advisory_unlock(hashtext('bill_sync'), hashtext(${account}))`.catch(() => {});
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}
