import "server-only";
import { desc, sql } from "drizzle-orm";
import { auditHead } from "@/lib/db/audit-tables";
import type { Database } from "@/lib/db/client";
import { database } from "../database";
import { log } from "../log";
import { single } from "../single";
import { appendHead, hasHeadsFile, readNewest, replaceNewest } from "./heads-file";
import { type ChainEnd, type Head, signHead } from "./signing";

const mostEntriesBetween = 10_000;
const lockKey = 7_224_912; // any number, the same in every portal

type Reader = Pick<Database, "execute">;

async function readChains(reader: Reader): Promise<ChainEnd[]> {
  const rows = await reader.execute<{ account: string; seq: string; hash: string }>(
    sql`select account, seq, hash from audit_chain where seq > 0`,
  );
  const ends = rows.map(({ account, seq, hash }) => [account, Number(seq), hash] as const);
  return ends.sort(([a], [b]) => (a < b ? -1 : 1));
}

const entriesIn = (chains: readonly ChainEnd[]) => chains.reduce((sum, [, seq]) => sum + seq, 0);

/** The last head that the database keeps. */
export async function lastHead(reader: Pick<Database, "select"> = database()): Promise<Head | null> {
  const [row] = await reader.select().from(auditHead).orderBy(desc(auditHead.number)).limit(1);
  return row
    ? { ...row, at: new Date(row.at).toISOString(), chains: JSON.parse(row.chains) as readonly ChainEnd[] }
    : null;
}

/** Signs and keeps a head when a day (UTC) or ten thousand entries have gone by since the last; null when not. */
export async function keepHead({ isDue = false } = {}): Promise<Head | null> {
  const kept = await database().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`); // one number for each head, whoever makes it
    const [chains, last] = [await readChains(tx), await lastHead(tx)];
    const today = new Date().toISOString().slice(0, 10);
    const isEnough = entriesIn(chains) - entriesIn(last?.chains ?? []) >= mostEntriesBetween;
    if (chains.length === 0 || (last?.at.slice(0, 10) === today && !isEnough && !isDue)) return null;
    const head = signHead((last?.number ?? 0) + 1, chains);
    await tx.insert(auditHead).values({ ...head, chains: JSON.stringify(head.chains) });
    return head;
  });
  if (kept) await appendHead(kept);
  return kept;
}

/** What the newest head outside the database says of the log: it holds, or entries that were there are gone. */
export type Witness = "holds" | "broken" | "none";

/** Compares the log with the newest head outside the database. */
export async function compareWitness(): Promise<{ witness: Witness; newest: Head | null }> {
  const newest = await readNewest();
  if (!newest) return { witness: "none", newest };
  for (const [account, seq, hash] of newest.chains) {
    const found = await database().execute(
      sql`select 1 from audit where account = ${account} and seq = ${seq} and hash = ${hash}`,
    );
    if (found.length === 0) return { witness: "broken", newest };
  }
  return { witness: "holds", newest };
}

/**
 * Writes how far the log has come outside the database. What is there is never given up for a log that lacks its
 * entries: it is the proof that an old copy was restored, however far the log has grown since.
 */
export function keepWitness(): Promise<Witness> {
  const state = waiting();
  state.last = state.last.then(writeWitness, writeWitness); // one after the other: they write the same file
  return state.last;
}

async function writeWitness(): Promise<Witness> {
  const { witness, newest } = await compareWitness();
  if (witness === "broken") {
    log().error("the log lacks entries that a signed head names: it was cut, rewritten or restored from an old copy");
    return witness;
  }
  const chains = await readChains(database());
  if (chains.length > 0 && JSON.stringify(chains) !== JSON.stringify(newest?.chains))
    await replaceNewest(signHead(0, chains));
  return "holds";
}

const waiting = single("auditWitness", () => ({
  timer: null as NodeJS.Timeout | null,
  last: Promise.resolve("none") as Promise<Witness>,
}));

/** Has the newest head written a moment later, once for all entries until then; does nothing without a file for it. */
export function witnessSoon(delayMs = 200): void {
  const state = waiting();
  if (state.timer || !hasHeadsFile()) return;
  state.timer = setTimeout(() => {
    state.timer = null;
    void keepWitness().catch((error: unknown) => log().error({ err: error }, "the newest head was not written"));
  }, delayMs);
  state.timer.unref();
}

/** Signs the heads of the day, and looks every minute whether the log still holds. Returns the way to stop it. */
export function keepHeads(): () => void {
  const look = async () => {
    await keepHead();
    if (hasHeadsFile()) await keepWitness();
  };
  const run = () => void look().catch((error: unknown) => log().warn({ err: error }, "no head was signed"));
  const first = setTimeout(run, 3_000);
  const timer = setInterval(run, 60_000);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
