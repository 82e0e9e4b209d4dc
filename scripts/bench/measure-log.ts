import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sql } from "postgres";
import { entryText, hashEntry, noHash } from "@/lib/server/audit/canonical";
import { keepHead, keepWitness } from "@/lib/server/audit/heads";
import { publicKeyOf, signingKey } from "@/lib/server/audit/signing";
import { writeAudit } from "@/lib/server/audit/write";
import { database } from "@/lib/server/database";
import { edits, findAfter, type Target, tamperings } from "../audit/tampering";
import { verifyLog } from "../audit/verify-log";
import { randomFrom } from "../test/random";
import type { Figure } from "./figures";

const accounts = ["first", "second", "third"];
const perAccount = 60;
const triesEach = 15;
const manyEntries = 1_000_000;

/** A log with signed heads inside and outside the database, written by the portal's own code. */
async function writeSmallLog(): Promise<void> {
  for (let at = 0; at < perAccount; at++) {
    for (const account of accounts)
      await writeAudit(database(), {
        account,
        actor: null,
        action: "spend.sent",
        subject: { kind: "spend", id: `s${at}` },
        detail: { total: "10.00" },
      });
    if (at % 20 === 10) await keepHead({ isDue: true });
  }
  await keepWitness();
}

async function measureTampering(verify: (sql: Sql) => Promise<{ findings: string[] }>, seed: number): Promise<Figure> {
  const random = randomFrom(seed);
  const pick = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const kinds = [...Object.values(edits), ...Object.values(tamperings)];
  let found = 0;
  for (const tamper of kinds)
    for (let tried = 0; tried < triesEach; tried++) {
      const [seq, other] = [pick(1, perAccount / 2), pick(perAccount / 2 + 1, perAccount)];
      const target: Target = { account: accounts[pick(0, 2)] ?? "", seq, other, last: perAccount };
      const findings = await findAfter(database().sql, (sql) => tamper(sql, target), verify);
      if (findings.length > 0) found++;
    }
  const tried = kinds.length * triesEach;
  return {
    what: `${tried} times tampered with, in ${kinds.length} ways: found`,
    measured: (found / tried) * 100,
    unit: "%",
    atLeast: 100,
  };
}

/** Lines of COPY for so many entries of one account, chained as the portal would, and the hash of the last. */
function* linesOf(account: string, count: number, end: { hash: string }): Generator<string> {
  const startedAt = Date.parse("2026-01-01T00:00:00.000Z");
  for (let seq = 1; seq <= count; seq++) {
    const [at, detail] = [
      new Date(startedAt + seq * 1000).toISOString(),
      `{"payees":1,"total":"${seq % 9000}.${10 + (seq % 90)}"}`,
    ];
    const entry = {
      account,
      seq,
      at,
      personId: null,
      actor: "finance",
      action: "spend.done",
      subjectKind: "spend",
      subjectId: `spend-${seq}`,
      requestId: null,
      detail,
    };
    const hash = hashEntry(end.hash, entryText(entry));
    yield `${[account, seq, 1, at, "\\N", "finance", "spend.done", "spend", `spend-${seq}`, "\\N", detail, end.hash, hash].join("\t")}\n`;
    end.hash = hash;
  }
}

async function loadMany(sql: Sql): Promise<void> {
  const end = { hash: noHash };
  const copy = await sql`
    copy audit (account, seq, version, at, person_id, actor, action, subject_kind, subject_id, request_id, detail,
      previous_hash, hash) from stdin`.writable();
  await pipeline(Readable.from(linesOf("many", manyEntries, end)), copy);
  await sql`insert into audit_chain (account, seq, previous_hash, hash, at, actor)
    values ('many', ${manyEntries}, ${noHash}, ${end.hash}, now(), 'finance')`;
  // A log of that length has grown for long, and the server knows how long it is; one loaded at once it looks at a minute later.
  await sql`analyze audit`;
  await keepHead({ isDue: true });
  await keepWitness();
}

/** How surely a log that was tampered with is found out, and how long a long one takes to verify; in the open database. */
export async function measureLog(headsFile: string, seed: number): Promise<Figure[]> {
  const verify = (sql: Sql) => verifyLog({ sql, publicKeys: [publicKeyOf(signingKey())], headsFile });
  await writeSmallLog();
  const { findings: before } = await verify(database().sql);
  const tampering = await measureTampering(verify, seed);
  await loadMany(database().sql);
  const startedAt = performance.now();
  const { entries, findings } = await verify(database().sql);
  const seconds = (performance.now() - startedAt) / 1000;
  return [
    tampering,
    { what: "a log that nobody touched: findings", measured: before.length + findings.length, unit: "", atMost: 0 },
    { what: `${entries.toLocaleString("en")} entries verified`, measured: seconds, unit: "s", atMost: 10 },
  ];
}
