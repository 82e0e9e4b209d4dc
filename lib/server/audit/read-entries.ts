import "server-only";
import type { Sql } from "postgres";
import type { HashedEntry } from "./canonical";

/** An entry as the database keeps it. */
export interface KeptEntry extends HashedEntry {
  version: number;
  previousHash: string;
  hash: string;
}

const batchSize = 5_000;
/** Below every number that a column of this type can hold: somebody may have written one that no entry has. */
const beforeAll = "-9223372036854775808";

/**
 * Every entry of the accounts, or of all, by account and number: in batches, so that a log of any length takes little
 * memory, and with the next batch on its way while one is looked at. (COPY would be faster still, but leaves the
 * driver's connection paused when its consumer is slower than the network.)
 */
export async function* readEntries(sql: Sql, accounts?: readonly string[]): AsyncGenerator<KeptEntry[]> {
  for (const account of accounts ?? (await listAccounts(sql))) {
    let next: Promise<KeptEntry[]> | null = readBatch(sql, account, beforeAll);
    while (next) {
      const batch: KeptEntry[] = await next;
      const last = batch.length === batchSize ? batch.at(-1) : undefined;
      next = last ? readBatch(sql, account, last.seq) : null;
      next?.catch(() => {}); // it is awaited after the batch at hand
      if (batch.length > 0) yield batch;
    }
  }
}

/** The accounts that have entries, in the order of their code points. */
export async function listAccounts(sql: Sql): Promise<string[]> {
  const rows = await sql<{ account: string }[]>`select distinct account from audit`;
  return rows.map(({ account }) => account).sort((a, b) => (a < b ? -1 : 1));
}

async function readBatch(sql: Sql, account: string, after: number | string): Promise<KeptEntry[]> {
  const rows = await sql<KeptEntry[]>`
    select account, seq, version, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      person_id as "personId", actor, action, subject_kind as "subjectKind", subject_id as "subjectId",
      request_id as "requestId", detail, previous_hash as "previousHash", hash
    from audit
    where account = ${account} and seq > ${after}::bigint
    order by seq limit ${batchSize}`;
  for (const row of rows) row.seq = Number(row.seq); // the driver gives a bigint as text
  return rows;
}
