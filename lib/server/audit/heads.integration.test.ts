import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { createTestDatabase } from "@/scripts/test/database";
import { database } from "../database";
import { noHash } from "./canonical";
import { compareWitness, keepHead, keepHeads, keepWitness, lastHead } from "./heads";
import { appendHead, readNewest, replaceNewest } from "./heads-file";
import { readEntries } from "./read-entries";
import { signHead } from "./signing";
import { writeAudit } from "./write";

const folder = mkdtempSync(join(tmpdir(), "heads-"));
let drop: () => Promise<unknown>;

const write = (account: string, id: string) =>
  writeAudit(database(), { account, actor: null, action: "spend.sent", subject: { kind: "spend", id } });

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  drop = made.drop;
  Object.assign(process.env, { DATABASE_URL: made.url, AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "silent" });
}, 60_000);
afterAll(async () => {
  await database().sql.end();
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

describe("heads of the log", () => {
  it("are not made of nothing, and without a file nobody outside the database bears witness", async () => {
    expect(await keepHead({ isDue: true })).toBeNull();
    expect(await lastHead()).toBeNull();
    await appendHead(signHead(1, []));
    await replaceNewest(signHead(1, []));
    expect(await readNewest()).toBeNull();
    expect(await compareWitness()).toEqual({ witness: "none", newest: null });
    expect(await keepWitness()).toBe("holds");
  });

  it("are signed by the portal itself once a day, soon after it starts", async () => {
    await write("daily", "one");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    const stop = keepHeads();
    vi.advanceTimersByTime(3_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect((await lastHead())?.chains).toMatchObject([["daily", 1, expect.any(String)]]));
    stop();
    await write("daily", "two");
    expect(await keepHead()).toBeNull();
    expect((await keepHead({ isDue: true }))?.chains).toMatchObject([["daily", 2, expect.any(String)]]);
  });

  it("name a file that cannot be read instead of taking it for none", async () => {
    const { environment } = await import("../environment");
    const file = join(folder, "heads.ndjson");
    vi.spyOn(await import("../environment"), "environment").mockReturnValue({
      ...environment(),
      AUDIT_HEADS_FILE: file,
    });
    expect(await readNewest()).toBeNull();
    const head = signHead(7, []);
    await appendHead(head);
    await appendHead(head);
    expect(readFileSync(file, "utf8")).toBe(`${JSON.stringify(head)}\n`.repeat(2));
    await replaceNewest(head);
    expect(await readNewest()).toEqual(head);
    rmSync(`${file}.newest`);
    mkdirSync(`${file}.newest`);
    await expect(readNewest()).rejects.toThrow("EISDIR");
    expect(existsSync(file)).toBe(true);
  });
});

describe("entries", () => {
  it("come in batches, all of them once and in order, of every account unless some are named", async () => {
    await database().sql`
      insert into audit (account, seq, version, at, actor, action, subject_kind, subject_id, detail, previous_hash, hash)
      select 'many', seq, 1, now(), 'system', 'spend.sent', 'spend', seq::text, '{}', ${noHash}, ${noHash}
      from generate_series(1, 5001) as seq`;
    const batches: string[][] = [];
    for await (const batch of readEntries(database().sql))
      batches.push(batch.map(({ account, seq }) => `${account} ${seq}`));
    expect(batches.map(({ length }) => length)).toEqual([2, 5_000, 1]);
    expect(batches.flat()).toEqual([
      "daily 1",
      "daily 2",
      ...Array.from({ length: 5_001 }, (_, at) => `many ${at + 1}`),
    ]);
    for await (const batch of readEntries(database().sql, ["daily"])) expect(batch).toHaveLength(2);
    for await (const batch of readEntries(database().sql, ["nobody"])) expect(batch).toEqual("never");
  });
});
