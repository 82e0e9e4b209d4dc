import { existsSync, readFileSync } from "node:fs";
import type { Sql } from "postgres";
import { entryText, formatVersion } from "@/lib/server/audit/canonical";
import { readHeads } from "@/lib/server/audit/export";
import { readEntries } from "@/lib/server/audit/read-entries";
import { createCheck, findMissingHeads, nameOf, parseHeads } from "./verify-export.mjs";

interface Log {
  sql: Sql;
  /** Of the signatures that are trusted: the portal's own key, and those it had before. */
  publicKeys: readonly string[];
  /** Where heads are kept outside the database; without it a cut tail or an old copy can go unseen. */
  headsFile: string | null;
}

export interface Verified {
  entries: number;
  /** One sentence for each thing that is wrong, and where. */
  findings: string[];
}

/** Verifies the whole log: entries against each other, against the kept ends of the chains, and against signed heads. */
export async function verifyLog({ sql, publicKeys, headsFile }: Log): Promise<Verified> {
  const kept = await readHeads(sql);
  const outside = headsFile ? readHeadsFiles(headsFile) : { statements: [], findings: [] };
  const statements = [...kept.map((head) => ({ label: nameOf(head), head })), ...outside.statements];
  // Ends of chains that are read before the entries can only lie before theirs: the log may grow meanwhile.
  const chains = await sql<{ account: string; seq: string; hash: string }[]>`
    select account, seq, hash from audit_chain where seq > 0`;
  const check = createCheck({ statements, publicKeys });
  const numbers = new Set(kept.map(({ number }) => number));
  const lost = outside.statements.filter(({ head }) => head.number > 0 && !numbers.has(head.number));
  const findings = [
    ...outside.findings,
    ...findMissingHeads(kept),
    ...lost.map(({ label }) => `The database lacks ${label}.`),
  ];
  const hashes = new Map<string, string | null>(chains.map(({ account, seq }) => [`${account} ${seq}`, null]));
  for await (const batch of readEntries(sql))
    for (const entry of batch) {
      if (entry.version !== formatVersion)
        findings.push(`${entry.account}: entry ${entry.seq} is of the unknown format ${entry.version}.`);
      check.entry(entry.account, entry.seq, entryText(entry), entry.previousHash, entry.hash);
      const place = `${entry.account} ${entry.seq}`;
      if (hashes.has(place)) hashes.set(place, entry.hash);
    }
  const { findings: more, entries, ends } = check.end();
  findings.push(...more);
  for (const { account, seq, hash } of chains) {
    const last = ends.get(account)?.seq ?? 0;
    if (last < Number(seq))
      findings.push(`${account}: ends with entry ${last}, but was at ${seq}: its tail was cut off.`);
    else if (hashes.get(`${account} ${seq}`) !== hash)
      findings.push(`${account}: entry ${seq} is not the one with which the chain ended.`);
  }
  for (const account of ends.keys())
    if (!chains.some((chain) => chain.account === account))
      findings.push(`${account}: has entries, but the row that says where its chain ends is missing.`);
  return { entries, findings };
}

/** The heads outside the database: all that were kept, and the newest. */
function readHeadsFiles(file: string) {
  const read = (path: string) => parseHeads(existsSync(path) ? readFileSync(path, "utf8") : "", path);
  const [all, newest] = [read(file), read(`${file}.newest`)];
  const missing =
    newest.statements.length + newest.findings.length === 0
      ? [`${file}.newest is missing: nothing outside the database says how far the log had come.`]
      : [];
  return {
    statements: [...all.statements, ...newest.statements],
    findings: [...all.findings, ...newest.findings, ...missing],
  };
}
