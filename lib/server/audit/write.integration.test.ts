import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { audit, auditChain } from "@/lib/db/audit-tables";
import { seedPeople } from "@/scripts/seed";
import { createTestDatabase } from "@/scripts/test/database";
import { database } from "../database";
import { withRequestId } from "../request-id";
import { createSession, removeSession } from "../session";
import { checkSignIn } from "../sign-in/check-sign-in";
import { entryText, hashEntry, noHash } from "./canonical";
import { portalAccount, writeAudit } from "./write";

let drop: () => Promise<unknown>;
let personId: string;

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  drop = made.drop;
  const settings = { DATABASE_URL: made.url, AUTH_SECRET: "s".repeat(32), UPSTREAM_KIND: "sandbox" };
  Object.assign(process.env, settings, { LOG_LEVEL: "silent" });
  await seedPeople(made.url, { demo: true });
  personId = (await checkSignIn({ name: "finance", password: "partner-desk" })).id;
}, 60_000);
afterAll(async () => {
  await database().sql.end();
  await drop();
});

const rowsOf = (account: string) => database().select().from(audit).where(sql`account = ${account}`).orderBy(audit.seq);
const write = (account: string, id: string, writer: Parameters<typeof writeAudit>[0] = database()) =>
  writeAudit(writer, {
    account,
    actor: { personId },
    action: "spend.sent",
    subject: { kind: "spend", id },
    detail: { total: "10.00", reason: "券 “a”\n\\\u0001\u2028é" },
  });

describe("the log", () => {
  it("numbers the entries of an account without a gap and chains them, however many write at once", async () => {
    await Promise.all(
      Array.from({ length: 120 }, (_, at) =>
        at % 3 === 0 ? write("parallel", `${at}`) : database().transaction((tx) => write("parallel", `${at}`, tx)),
      ),
    );
    const rows = await rowsOf("parallel");
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
    expect(new Set(rows.map(({ subjectId }) => subjectId)).size).toBe(120);
    let previous = noHash;
    for (const row of rows) {
      expect(row).toMatchObject({ previousHash: previous, actor: "finance", personId });
      previous = hashEntry(previous, entryText({ ...row, at: new Date(row.at).toISOString() }));
      expect(row.hash).toBe(previous);
    }
    const [chain] = await database().select().from(auditChain).where(sql`account = 'parallel'`);
    expect(chain).toMatchObject({ seq: 120, hash: previous });
  });

  it("makes the same hash in PostgreSQL and here for any text", async () => {
    const texts = [..."\"\\/\b\f\n\r\t\u0000\u001f\u007f\u0080\u2028\u2029\ufeff𝄞é券'%$"].concat(
      "\ud800",
      "a\0b",
      "e\u0301",
    );
    for (const text of texts) await write("texts", text);
    for (const row of await rowsOf("texts"))
      expect(hashEntry(row.previousHash, entryText({ ...row, at: new Date(row.at).toISOString() }))).toBe(row.hash);
    expect((await rowsOf("texts")).length).toBe(texts.length);
  });

  it("keeps nothing of a change that was undone, and leaves no gap behind it", async () => {
    await write("undone", "first");
    const undone = database().transaction(async (tx) => {
      await write("undone", "second", tx);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await write("undone", "third");
    expect((await rowsOf("undone")).map(({ seq, subjectId }) => [seq, subjectId])).toEqual([
      [1, "first"],
      [2, "third"],
    ]);
  });

  it("says under which request and by whom; the portal's own deeds are the system's", async () => {
    await withRequestId("request-1", () => write("request", "a"));
    await writeAudit(database(), {
      account: "request",
      actor: null,
      action: "bulk.finished",
      subject: { kind: "bulk", id: "b" },
    });
    expect(await rowsOf("request")).toMatchObject([
      { requestId: "request-1", actor: "finance", personId },
      { requestId: null, actor: "system", personId: null, detail: "{}" },
    ]);
  });

  it.each([
    "update audit set actor = 'nobody' where account = 'undone'",
    "delete from audit where account = 'undone'",
    "truncate audit",
    "truncate audit_head",
    "delete from audit_head",
    "update audit_head set at = now()",
  ])("refuses to be changed: %s", async (statement) => {
    await write("undone", "before");
    await expect(database().sql.unsafe(statement)).rejects.toThrow(/append-only/);
  });
});

describe("signing in and out", () => {
  it("is written down with the session's name and never its token, and so is a refusal", async () => {
    const before = (await rowsOf(portalAccount)).length;
    await expect(checkSignIn({ name: "finance", password: "wrong" })).rejects.toThrow();
    await expect(checkSignIn({ name: "hunter2-typed-as-name", password: "wrong" })).rejects.toThrow();
    const token = await createSession(personId);
    await removeSession(token);
    await removeSession(token);
    const rows = (await rowsOf(portalAccount)).slice(before);
    expect(rows.map(({ action, personId }) => [action, personId])).toEqual([
      ["session.refused", null],
      ["session.refused", null],
      ["session.opened", personId],
      ["session.closed", personId],
    ]);
    expect(rows.map(({ subjectId }) => subjectId).slice(0, 2)).toEqual([personId, "unknown"]);
    const told = JSON.stringify(rows);
    for (const secret of [token, "hunter2", "wrong", token.slice(0, 16)]) expect(told).not.toContain(secret);
  });

  it("is written down as locked once, and not at all while it is locked", async () => {
    const refusals = async () => (await rowsOf(portalAccount)).filter(({ action }) => action === "session.refused");
    const before = (await refusals()).length;
    for (let at = 0; at < 14; at++) await checkSignIn({ name: "sales", password: "wrong" }).catch(() => {});
    const written = (await refusals()).slice(before).map(({ detail }) => detail);
    expect(written).toHaveLength(10);
    expect(written.filter((detail) => detail.includes("locked"))).toHaveLength(1);
  });
});
