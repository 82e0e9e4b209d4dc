import "server-only";
import type { Sql } from "postgres";

const beatMs = 1_000;
const spanMs = 10_000;

interface Beat {
  at: number;
  pages: number;
  rows: number;
}

export interface Pulse {
  count: (pages: number, rows: number) => void;
  /** Writes how far it is; at most once a second unless it must. */
  beat: (problem?: string | null) => Promise<void>;
  isPaused: () => Promise<boolean>;
}

/** Tells the people who watch that a process reads, how much and how fast; kept beside the copy for every replica to show. */
export async function startPulse(sql: Sql, account: string): Promise<Pulse> {
  const total: Beat = { at: Date.now(), pages: 0, rows: 0 };
  let lately: Beat[] = [{ ...total }];
  let beatenAt = 0;
  let told: string | null = null;
  await sql`
    insert into bill_sync (account, is_paused, started_at, pages, rows, rows_per_second, pages_per_second, beat_at, updated_at)
    values (${account}, false, now(), 0, 0, 0, 0, now(), now())
    on conflict (account) do update set started_at = now(), pages = 0, rows = 0, rows_per_second = 0,
      pages_per_second = 0, beat_at = now(), problem = null, updated_at = now()`;
  return {
    count(pages, rows) {
      total.pages += pages;
      total.rows += rows;
    },
    async beat(problem = null) {
      const now = Date.now();
      if (now - beatenAt < beatMs && problem === told) return;
      beatenAt = now;
      told = problem;
      lately = [...lately.filter(({ at }) => at > now - spanMs), { ...total, at: now }];
      const [first = total] = lately;
      const seconds = Math.max(1, (now - first.at) / 1000);
      await sql`
        update bill_sync set pages = ${total.pages}, rows = ${total.rows}, problem = ${problem}, beat_at = now(), updated_at = now(),
          rows_per_second = ${(total.rows - first.rows) / seconds}, pages_per_second = ${(total.pages - first.pages) / seconds}
        where account = ${account}`;
    },
    async isPaused() {
      const [row] = await sql<{ isPaused: boolean }[]>`
        select is_paused as "isPaused" from bill_sync where account = ${account}`;
      return row?.isPaused ?? false;
    },
  };
}
