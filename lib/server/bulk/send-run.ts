import "server-only";
import { eq } from "drizzle-orm";
import { person } from "@/lib/db/schema";
import type { Actor } from "../actor";
import { database } from "../database";
import { log } from "../log";
import { closeAbandoned } from "../settle/write";
import { spend } from "../spend/spend";
import { EntryMoved } from "../spend/transitions";
import { toProblem } from "../to-problem";
import { huawei } from "../upstream";
import {
  beginAttempt,
  closeGroup,
  findAllEntries,
  findEntries,
  type Group,
  inputOf,
  type KeptEntry,
  keyOf,
  listLines,
  listOpenGroups,
} from "./groups";
import { createGuard } from "./guard";
import { moveRun } from "./move-run";
import { operationOf } from "./operation-of";
import { createQueue } from "./queue";
import type { Run } from "./runs";
import { isGeneral, isOpen, isPassing, isUnsent, outcomesOf, refusalCode, refusedBy, unknownOf } from "./verdict";

/** How long an entry that somebody else opened is waited for before its rows are shown as unknown. */
const patienceMs = 10_000;
const lookMs = 500;
const restMs = 25;
/** After so many tries of one group something is wrong that waiting does not mend: a person decides. */
const mostTries = 10;
/** After so many tries, half a minute in all, rows of a customer with another open spend are refused. */
const mostWaits = 6;
const longestDelayMs = 30_000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const delayOf = (tries: number) => Math.min(longestDelayMs, 500 * 2 ** tries) * (0.5 + Math.random() / 2);

/** Enough calls under way to reach the ceiling although each takes a while; few enough that people's own calls get turns. */
const concurrencyOf = (perSecond: number) => Math.min(96, Math.max(4, perSecond * 2 + 4));

/** The person whose spends these are, as they are now: a role that was taken away ends the run as well. */
async function actorOf(run: Run): Promise<Actor | null> {
  const [found] = await database().select().from(person).where(eq(person.id, run.personId));
  if (!found || found.disabledAt !== null) return null;
  return { personId: found.id, name: found.name, displayName: found.displayName, role: found.role };
}

/** Pauses a run with the reason. */
async function pauseWith(run: Run, problem: string): Promise<void> {
  log().warn({ run: run.id, code: problem }, "a bulk run was paused");
  const to = { state: "paused" as const, problem };
  await moveRun(run, { from: ["running"], to, action: "bulk.paused", actor: null });
}

/**
 * Sends what is left of a run, each group under its own key, for as long as `isWanted` says so. What was submitted before,
 * by whomever, is looked up and never submitted again.
 */
export async function sendRun(run: Run, isWanted: () => boolean): Promise<void> {
  const actor = await actorOf(run);
  if (!actor) return pauseWith(run, "not_allowed");
  const operation = operationOf(run.kind);
  const guard = createGuard(run);
  const queue = createQueue();
  const tries = new Map<number, number>();
  let stopped: string | null = null;
  let throttled = 0;
  const isGoing = () => stopped === null && isWanted();

  /** Puts a group back for later; too many of these pause the run. */
  const later = async (group: Group, code: string) => {
    const count = (tries.get(group.number) ?? 0) + 1;
    tries.set(group.number, count);
    // A customer whose earlier spend waits for a person holds up its own rows, not the run.
    if (code === "payee_busy" && count >= mostWaits)
      return closeGroup(run.id, group.number, null, refusedBy(group, code));
    if (count >= mostTries) stopped = code;
    queue.add(group, Date.now() + delayOf(count));
  };

  /** Decides by what the ledger holds: the one place that may know. */
  async function settle(group: Group, entry: KeptEntry): Promise<void> {
    const code = refusalCode(entry);
    if (isPassing(code) || isUnsent(entry)) {
      // One throttled call is chance; several on end mean that somebody else uses the same budget.
      if (code === "busy") queue.hold(Date.now() + 100 * ++throttled);
      await beginAttempt(run.id, group);
      return later({ ...group, attempt: group.attempt + 1 }, code ?? "unexpected");
    }
    await closeGroup(run.id, group.number, entry.id, outcomesOf(group, entry, await listLines(entry.id)));
  }

  /** What to do after a submit that threw: nothing is decided by the error where there is an entry. */
  async function recover(group: Group, error: unknown): Promise<void> {
    const { code } = toProblem(error);
    const entry = (await findEntries(run.account, [keyOf(run.id, group)])).get(keyOf(run.id, group));
    if (entry) return isOpen(entry) ? queue.watch(group, Date.now() + patienceMs) : settle(group, entry);
    if (isGeneral(code)) {
      stopped = code;
      return;
    }
    if (isPassing(code) || code === "unexpected") return later(group, code);
    await closeGroup(run.id, group.number, null, refusedBy(group, code));
  }

  async function sendGroup(group: Group): Promise<void> {
    const key = keyOf(run.id, group);
    try {
      const receipt = await spend(operation, inputOf(run, group), actor as Actor, {
        key,
        language: run.language,
        isOfRun: true,
        checked: () => guard(group),
      });
      const entry = { ...receipt, key, wasSent: true, vendorCode: null, vendorMessage: null, answer: null };
      if (isOpen(entry)) return queue.watch(group, Date.now() + patienceMs);
      const lines = receipt.lines.map(({ vendor, ...line }) => ({
        ...line,
        vendorCode: vendor?.code ?? null,
        vendorMessage: vendor?.message ?? null,
      }));
      throttled = 0;
      await closeGroup(run.id, group.number, receipt.id, outcomesOf(group, entry, lines));
    } catch (error) {
      // With the database away as well, the group is looked up again once it is back.
      await recover(group, error).catch(() => queue.watch(group, Date.now() + patienceMs));
    }
  }

  /** Looks up what became of groups that somebody else submitted. */
  async function look(): Promise<void> {
    const watched = queue.watched();
    const entries = await findEntries(
      run.account,
      watched.map(({ group }) => keyOf(run.id, group)),
    );
    for (const { group, until } of watched) {
      const entry = entries.get(keyOf(run.id, group));
      if (!entry) queue.unwatch(group, () => queue.add(group, 0));
      else if (!isOpen(entry)) {
        await settle(group, entry);
        queue.unwatch(group);
      } else if (Date.now() > until) {
        await closeGroup(run.id, group.number, entry.id, unknownOf(group));
        queue.unwatch(group);
      }
    }
  }

  /** Sees to it that what another process wrote down and has not sent is not sent by it any more. */
  async function takeBack(group: Group, entry: KeptEntry): Promise<void> {
    try {
      await settle(group, { ...entry, state: await closeAbandoned(entry) });
    } catch (error) {
      if (!(error instanceof EntryMoved)) throw error;
      queue.watch(group, Date.now() + patienceMs);
    }
  }

  const known = await findAllEntries(run.account, run.id);
  for (const group of await listOpenGroups(run.id)) {
    const entry = known.get(keyOf(run.id, group));
    if (!entry) queue.add(group, 0);
    else if (entry.state === "intended") await takeBack(group, entry);
    else if (isOpen(entry)) queue.watch(group, Date.now() + patienceMs);
    else await settle(group, entry);
  }

  async function worker(): Promise<void> {
    while (isGoing() && !queue.isEmpty()) {
      const group = queue.take(Date.now());
      if (!group) await wait(restMs);
      else
        await sendGroup(group).finally(() => {
          queue.release(group);
        });
    }
  }
  async function watcher(): Promise<void> {
    while (isGoing() && !queue.isEmpty()) {
      if (queue.watched().length > 0) await look().catch(() => {}); // tried again at the next look
      await wait(lookMs);
    }
  }
  const abreast = concurrencyOf(huawei().ceilingOf(operation));
  await Promise.all([watcher(), ...Array.from({ length: abreast }, worker)]);
  if (stopped !== null) return pauseWith(run, stopped);
  if (!queue.isEmpty()) return;
  const to = { state: "done" as const, finishedAt: new Date().toISOString() };
  await moveRun(run, { from: ["running"], to, action: "bulk.finished", actor: null });
}
