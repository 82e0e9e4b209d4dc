import "server-only";
import { sql } from "drizzle-orm";
import { ledgerEntry } from "@/lib/db/schema";
import { database } from "../database";
import { environment } from "../environment";
import type { Entry } from "../spend/ledger";

/** A worker that took an entry and died gives it back after this long. */
const leaseSeconds = 15;
/** Entries that a worker takes at a time. */
const batch = 20;
/** The longest pause between two questions about one entry. */
const longestPauseSeconds = 30;

const ago = (seconds: number) => sql`now() - make_interval(secs => ${seconds})`;

/**
 * Takes entries that are due, oldest question first: unknown ones, sent ones whose submit has had its time, and intended
 * ones whose submit must be dead. Taking sets when they are due next, so that no other worker asks about them meanwhile.
 */
export async function takeEntries(account: string): Promise<Entry[]> {
  const { SETTLE_AFTER_SECONDS, SETTLE_ABANDONED_SECONDS } = environment();
  const { id, state, nextAskAt, sentAt, createdAt } = ledgerEntry;
  return database()
    .update(ledgerEntry)
    .set({ nextAskAt: sql`now() + make_interval(secs => ${leaseSeconds})` })
    .where(
      sql`${id} in (
        select ${id} from ${ledgerEntry}
        where ${ledgerEntry.account} = ${account}
          and ${state} in ('intended', 'sent', 'unknown')
          and (${nextAskAt} is null or ${nextAskAt} <= now())
          and (${state} = 'unknown'
            or (${state} = 'sent' and ${sentAt} <= ${ago(SETTLE_AFTER_SECONDS)})
            or (${state} = 'intended' and ${createdAt} <= ${ago(SETTLE_ABANDONED_SECONDS)}))
        order by ${nextAskAt} nulls first, ${createdAt}
        limit ${batch}
        for update skip locked
      )`,
    )
    .returning();
}

/** Gives an entry back: it is due again the later the older it is, at most half a minute from now. */
export async function giveBack(entry: Entry): Promise<void> {
  const usual = environment().SETTLE_EVERY_SECONDS;
  const age = (Date.now() - Date.parse(entry.createdAt)) / 1000;
  const pause = Math.max(usual, Math.min(longestPauseSeconds, age / 10));
  await database()
    .update(ledgerEntry)
    .set({ nextAskAt: new Date(Date.now() + pause * 1000).toISOString() })
    .where(sql`${ledgerEntry.id} = ${entry.id}`);
}
