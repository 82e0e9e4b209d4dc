import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { exportLog } from "@/lib/server/audit/export";
import { compareWitness, keepHead, keepWitness } from "@/lib/server/audit/heads";
import { publicKeyOf, signHead, signingKey, signingKeyOf } from "@/lib/server/audit/signing";
import { writeAudit } from "@/lib/server/audit/write";
import { database } from "@/lib/server/database";
import { createTestDatabase } from "../test/database";
import { randomFrom } from "../test/random";
import { edits, findAfter as findAfterUndone, type Target, tamperings } from "./tampering";
import { verifyExport } from "./verify-export.mjs";
import { verifyLog } from "./verify-log";

const folder = mkdtempSync(join(tmpdir(), "log-"));
const headsFile = join(folder, "heads.ndjson");
const accounts = ["a1", "b2", "portal"];
const perAccount = 40;
const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
let drop: () => Promise<unknown>;
let url: string;

const write = (account: string, id: string) =>
  writeAudit(database(), {
    account,
    actor: null,
    action: "spend.sent",
    subject: { kind: "spend", id },
    detail: { total: "10.00", reason: "券\t“a”\\n" },
  });
const verify = (sql: Sql = database().sql, file: string | null = headsFile) =>
  verifyLog({ sql, publicKeys: [publicKeyOf(signingKey())], headsFile: file });

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  ({ url, drop } = made);
  Object.assign(process.env, {
    DATABASE_URL: url,
    AUTH_SECRET: "s".repeat(32),
    AUDIT_HEADS_FILE: headsFile,
    LOG_LEVEL: "silent",
  });
  for (let at = 0; at < perAccount; at++) {
    for (const account of accounts) await write(account, `s${at}`);
    if (at === 9 || at === 24) await keepHead({ isDue: true });
  }
  await keepWitness();
}, 60_000);
afterAll(async () => {
  await database().sql.end({ timeout: 5 });
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

/** What is found after somebody who may do everything to the database did something to it; it is undone afterwards. */
const findAfter = (tamper: (sql: Sql) => Promise<unknown>, file: string | null = headsFile) =>
  findAfterUndone(database().sql, tamper, (sql) => verify(sql, file));

describe("the log as it was written", () => {
  it("is found whole, every entry of it", async () => {
    expect(await verify()).toEqual({ entries: perAccount * accounts.length, findings: [] });
    expect(await findAfter(async () => {})).toEqual([]);
  });
});

describe.each(seeds)("tampering with the log, seed %i", (seed) => {
  const random = randomFrom(seed);
  const pick = (most: number, least = 1) => least + Math.floor(random() * (most - least + 1));
  const account = accounts[pick(accounts.length) - 1] ?? "";

  const target = (): Target => {
    const [seq, other] = [pick(perAccount / 2), pick(perAccount, perAccount / 2 + 1)];
    return { account, seq, other, last: perAccount };
  };
  const findOf = async (kind: keyof typeof tamperings, at: Target) =>
    (await findAfter((sql) => tamperings[kind](sql, at))).join("\n");

  it.each(Object.entries(edits))("an edit of %s is found, and where", async (column, edit) => {
    const at = { ...target(), seq: pick(perAccount) };
    const found = (await findAfter((sql) => edit(sql, at))).join("\n");
    const place = column === "account" ? `(entry ${at.seq}|ends with)` : `entry ${at.seq} `;
    expect(found).toMatch(new RegExp(`${account}: ${place}`));
  });

  it("a removed entry is found, and which", async () => {
    const at = target();
    expect(await findOf("remove", at)).toContain(`${account}: entry ${at.seq} is missing.`);
  });

  it("a removed entry whose followers are numbered and chained anew is found", async () => {
    expect(await findOf("remove, number and chain anew", target())).toMatch(new RegExp(`^${account}: `, "m"));
  });

  it("two entries that changed places are found", async () => {
    const at = target();
    const found = await findOf("reorder", at);
    for (const place of [at.seq, at.other]) expect(found).toContain(`${account}: entry ${place} `);
  });

  it("an edit after which the rest was chained anew is found by the signed heads", async () => {
    expect(await findOf("edit, chain anew", target())).toMatch(
      new RegExp(`${account}: entry \\d+ is not the one that the head of`),
    );
  });

  it.each(["cut tail", "cut tail, ends and heads"] as const)("a %s is found", async (kind) => {
    const at = target();
    expect(await findOf(kind, at)).toMatch(new RegExp(`${account}: ends with entry ${at.seq}, but .*${perAccount}`));
  });

  it("a chain that is gone as a whole is found", async () => {
    expect(await findOf("cut chain", target())).toContain(`${account}: ends with entry 0`);
  });

  it("a head that was removed, edited or signed by another is found", async () => {
    const number = pick(2);
    const removed = await findAfter((sql) => sql`delete from audit_head where number = ${number}`);
    expect(removed.join("\n")).toMatch(new RegExp(`The database lacks head ${number} of`));
    const edited = await findAfter(
      (sql) => sql`update audit_head set at = at - interval '1 day' where number = ${number}`,
    );
    expect(edited.join("\n")).toMatch(/does not bear a valid signature/);
    const other = signHead(number, [["a1", 1, "0".repeat(64)]], signingKeyOf({ AUTH_SECRET: "o".repeat(32) }));
    const forged = await findAfter(
      (sql) => sql`update audit_head set key_id = ${other.keyId}, chains = ${JSON.stringify(other.chains)},
        signature = ${other.signature}, at = ${other.at} where number = ${number}`,
    );
    expect(forged.join("\n")).toMatch(/is not trusted/);
  });

  it("is found in the exported file too: edited, removed, moved and cut lines", async () => {
    const file = join(folder, `export-${seed}.ndjson`);
    let text = "";
    for await (const part of exportLog({ sql: database().sql })) text += part;
    const lines = text.trimEnd().split("\n");
    const publicKey = publicKeyOf(signingKey());
    const findIn = async (changed: readonly string[]) => {
      writeFileSync(file, `${changed.join("\n")}\n`);
      return (await verifyExport(file, { publicKey })).findings;
    };
    expect(await findIn(lines)).toEqual([]);
    const at = pick(lines.length - 2, 3); // an entry; the lines before it are the key and the heads
    const line = lines[at] ?? "";
    const without = lines.filter((_, place) => place !== at);
    expect(await findIn(lines.with(at, line.replace("10.00", "10.01")))).not.toEqual([]);
    expect(await findIn(without)).not.toEqual([]);
    const elsewhere = 3 + ((at - 3 + pick(lines.length - 5)) % (lines.length - 4));
    expect(await findIn([...without.slice(0, elsewhere), line, ...without.slice(elsewhere)])).not.toEqual([]);
    expect(await findIn(lines.slice(0, pick(lines.length - 1)))).not.toEqual([]);
    expect(await findIn([...lines.slice(0, at), lines.at(-1) ?? ""])).not.toEqual([]);
    for (const head of [0, 1]) expect(await findIn(lines.filter((_, place) => place !== head))).not.toEqual([]);
    expect((await verifyExport(file, { publicKey: "A".repeat(43) })).findings.join("\n")).toMatch(/another key/);
  });
});

describe("an old copy of the database", () => {
  const restored: { sql: Sql; drop: () => Promise<unknown> }[] = [];
  const copyOf = async () => {
    const name = `copy_${Date.now()}_${restored.length}`;
    const admin = postgres(inject("databaseUrl"), { max: 1, onnotice: () => {} });
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${new URL(url).pathname.slice(1)}`;
    await admin`create database ${admin(name)} template ${admin(new URL(url).pathname.slice(1))}`;
    const own = new URL(url);
    own.pathname = `/${name}`;
    const copy = {
      sql: postgres(own.href, { max: 2, onnotice: () => {} }),
      drop: async () => {
        await copy.sql.end();
        await admin`drop database ${admin(name)} with (force)`;
        await admin.end();
      },
    };
    restored.push(copy);
    return copy.sql;
  };
  afterAll(async () => {
    for (const copy of restored) await copy.drop();
  });

  it.each([1, 2, 7])("is found when it lacks the last %i entries", async (count) => {
    const copy = await copyOf();
    expect((await verify(copy)).findings).toEqual([]);
    for (let at = 0; at < count; at++) await write("a1", `later-${at}`);
    expect(await keepWitness()).toBe("holds");
    expect((await verify(copy)).findings.join("\n")).toMatch(
      /a1: ends with entry \d+, but the head of .* an old copy was restored/,
    );
    expect((await verify()).findings).toEqual([]);
  });

  it("is still found after it has grown further than the log had been, and the proof is not overwritten", async () => {
    const before = readFileSync(`${headsFile}.newest`, "utf8");
    const at = { account: "a1", seq: 30, other: 1, last: 60 };
    const found = await findAfter((sql) => tamperings["old copy, grown further"](sql, at));
    expect(found.join("\n")).toMatch(
      /a1: entry \d+ is not the one that the head of .* names: the log was written anew/,
    );
    expect(readFileSync(`${headsFile}.newest`, "utf8")).toBe(before);
  });

  it("is noticed by the running portal, which then keeps the head that proves it", async () => {
    const { newest } = await compareWitness();
    const ahead = signHead(
      0,
      (newest?.chains ?? []).map(([account, seq, hash]) => [account, seq + 1, hash] as const),
    );
    const before = readFileSync(`${headsFile}.newest`, "utf8");
    writeFileSync(`${headsFile}.newest`, JSON.stringify(ahead));
    await write("a1", "onwards");
    expect(await keepWitness()).toBe("broken");
    expect(JSON.parse(readFileSync(`${headsFile}.newest`, "utf8"))).toEqual(ahead);
    writeFileSync(`${headsFile}.newest`, before);
    expect(await keepWitness()).toBe("holds");
  });

  it("cannot be told without heads outside the database, and the missing file is told", async () => {
    const gone = await verify(database().sql, join(folder, "nowhere"));
    expect(gone.findings.join("\n")).toMatch(/nowhere.newest is missing/);
  });
});
