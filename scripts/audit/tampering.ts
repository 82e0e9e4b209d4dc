import type { Sql } from "postgres";
import { entryText, hashEntry } from "@/lib/server/audit/canonical";
import { readEntries } from "@/lib/server/audit/read-entries";

/** Where a log is tampered with: an entry that is not the last, another one, and the last of the account. */
export interface Target {
  account: string;
  seq: number;
  other: number;
  last: number;
}

type Tampering = (sql: Sql, target: Target) => Promise<unknown>;

/** A column of an entry, and what somebody would write there instead. */
const changedColumns: Readonly<Record<string, string>> = {
  at: "at + interval '1 millisecond'",
  person_id: "gen_random_uuid()",
  actor: "'finance'",
  action: "'spend.done'",
  subject_kind: "'bulk'",
  subject_id: "subject_id || 'x'",
  request_id: "'r'",
  detail: `replace(detail, '10.00', '10.01')`,
  previous_hash: "translate(previous_hash, '0123456789abcdef', '123456789abcdef0')",
  hash: "translate(hash, '0123456789abcdef', '123456789abcdef0')",
  version: "2",
  account: "'c3'",
};

/** Writes hashes anew from an entry on, as somebody would who knows the format and lacks the key. */
export async function chainAnew(sql: Sql, account: string, from: number): Promise<void> {
  let [before] = await sql<{ hash: string }[]>`
    select hash from audit where account = ${account} and seq = ${from - 1}`;
  for await (const batch of readEntries(sql, [account]))
    for (const entry of batch.filter(({ seq }) => seq >= from)) {
      const previous = before?.hash ?? "0".repeat(64);
      const hash = hashEntry(previous, entryText(entry));
      await sql`update audit set previous_hash = ${previous}, hash = ${hash} where account = ${account} and seq = ${entry.seq}`;
      before = { hash };
    }
  await sql`update audit_chain set hash = ${before?.hash ?? ""} where account = ${account}`;
}

/** Puts the database where it was when an account had so many entries, heads and all. */
export async function goBack(sql: Sql, account: string, seq: number, heads = 0): Promise<void> {
  await sql`delete from audit where account = ${account} and seq > ${seq}`;
  await sql`update audit_chain set seq = last.seq, hash = last.hash, previous_hash = last.previous_hash
    from (select * from audit where account = ${account} and seq = ${seq}) last where audit_chain.account = ${account}`;
  await sql`delete from audit_head where number > ${heads}`;
}

/** Adds entries as the portal would, had it gone on from where the database is now. */
async function goOn(sql: Sql, account: string, count: number): Promise<void> {
  const [{ from } = { from: 1 }] = await sql<{ from: number }[]>`
    select seq::int + 1 as from from audit_chain where account = ${account}`;
  for (let at = 0; at < count; at++)
    await sql`with head as (update audit_chain set seq = seq + 1, previous_hash = hash,
        hash = encode(sha256(convert_to(chr(1) || hash || ${"["} || seq, 'UTF8')), 'hex') where account = ${account} returning *)
      insert into audit select account, seq, 1, at, null, actor, 'spend.sent', 'spend', 'x', null, '{}', previous_hash, hash from head`;
  await chainAnew(sql, account, from);
}

const remove: Tampering = (sql, { account, seq }) => sql`delete from audit where account = ${account} and seq = ${seq}`;

/** An edit of one column of one entry, by the name of the column. */
export const edits: Readonly<Record<string, Tampering>> = Object.fromEntries(
  Object.entries(changedColumns).map(([column, value]) => [
    column,
    (sql, { account, seq }) =>
      sql.unsafe(`update audit set ${column} = ${value} where account = '${account}' and seq = ${seq}`),
  ]),
);

/** What else somebody can do to a log who may do everything to the database, and knows the format but not the key. */
export const tamperings = {
  remove,
  "remove, number and chain anew": async (sql, target) => {
    const { account, seq, last } = target;
    await remove(sql, target);
    for (let next = seq + 1; next <= last; next++)
      await sql`update audit set seq = ${next - 1} where account = ${account} and seq = ${next}`;
    await sql`update audit_chain set seq = ${last - 1} where account = ${account}`;
    await chainAnew(sql, account, seq);
  },
  reorder: async (sql, { account, seq, other }) => {
    await sql`update audit set seq = -1 where account = ${account} and seq = ${seq}`;
    await sql`update audit set seq = ${seq} where account = ${account} and seq = ${other}`;
    await sql`update audit set seq = ${other} where account = ${account} and seq = -1`;
  },
  "edit, chain anew": async (sql, { account, seq }) => {
    await sql`update audit set detail = '{}' where account = ${account} and seq = ${seq}`;
    await chainAnew(sql, account, seq);
  },
  "cut tail": (sql, { account, seq }) => sql`delete from audit where account = ${account} and seq > ${seq}`,
  "cut tail, ends and heads": (sql, { account, seq }) => goBack(sql, account, seq),
  "cut chain": async (sql, { account }) => {
    await sql`delete from audit where account = ${account}`;
    await sql`delete from audit_chain where account = ${account}`;
    await sql`delete from audit_head`;
  },
  "old copy, grown further": async (sql, { account, seq, last }) => {
    await goBack(sql, account, seq);
    await goOn(sql, account, last - seq + 5);
  },
} satisfies Record<string, Tampering>;

class Undo extends Error {}

/** What `verify` finds after somebody tampered with the log; it is undone afterwards. */
export async function findAfter(
  database: Sql,
  tamper: (sql: Sql) => Promise<unknown>,
  verify: (sql: Sql) => Promise<{ findings: string[] }>,
): Promise<string[]> {
  let found: string[] = [];
  await database
    .begin(async (transaction) => {
      const sql = transaction as unknown as Sql;
      await sql`alter table audit disable trigger append_only`;
      await sql`alter table audit_head disable trigger append_only`;
      await tamper(sql);
      found = (await verify(sql)).findings;
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return found;
}
