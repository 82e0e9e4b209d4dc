import "server-only";
import type { Sql } from "postgres";
import { entryText } from "./canonical";
import { readEntries } from "./read-entries";
import { type ChainEnd, type Head, publicKeyOf, signHead, signingKey } from "./signing";

interface Source {
  sql: Sql;
  /** Of all accounts when it is left out. */
  accounts?: readonly string[];
  key?: ReturnType<typeof signingKey>;
}

/**
 * The log as a file that anybody can verify (`scripts/audit/verify-export.mjs`): a line that names the key, the signed
 * heads, the entries with their hashes, and a signed end.
 */
export async function* exportLog({ sql, accounts, key = signingKey() }: Source): AsyncGenerator<string> {
  yield `${JSON.stringify({ export: { format: 1, at: new Date().toISOString(), publicKey: publicKeyOf(key) } })}\n`;
  for (const head of await readHeads(sql)) yield `${JSON.stringify({ head })}\n`;
  const ends = new Map<string, ChainEnd>();
  for await (const batch of readEntries(sql, accounts)) {
    for (const { account, seq, hash } of batch) ends.set(account, [account, seq, hash]);
    yield batch
      .map((entry) => `{"entry":${entryText(entry)},"previous":"${entry.previousHash}","hash":"${entry.hash}"}\n`)
      .join("");
  }
  yield `${JSON.stringify({ end: signHead(0, [...ends.values()], key) })}\n`;
}

/** The heads that the database keeps, in order. */
export async function readHeads(sql: Sql): Promise<Head[]> {
  const rows = await sql<{ number: string; at: string; keyId: string; chains: string; signature: string }[]>`
    select number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, key_id as "keyId", chains,
      signature
    from audit_head order by number`;
  return rows.map((row) => ({ ...row, number: Number(row.number), chains: JSON.parse(row.chains) as ChainEnd[] }));
}
