import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../migrate";
import { processStart } from "../up/process-start.mjs";
import { disownPostmasterFile, readPostmasterFile } from "./postmaster-file";
import { isServerOf } from "./process-of";
import { removePostgres } from "./remove";
import { type PostgresServer, startPostgres } from "./start";

let data: string;
let running: PostgresServer | undefined;
let said: string[];

beforeAll(() => {
  mkdirSync(".data", { recursive: true });
  data = `${mkdtempSync(`.data/test-postgres-${process.pid}-`)}/data`;
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(async () => {
  await removePostgres(data);
  rmSync(data.replace(/\/data$/, ""), { recursive: true, force: true });
});

async function start(): Promise<PostgresServer> {
  said = [];
  running = await startPostgres({ data, log: (sentence) => said.push(sentence) });
  return running;
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Starts the server in another process and kills that one without warning, as a crash would. */
async function startAndCrash(): Promise<{ pid: number; port: number }> {
  const script = `import { startPostgres } from "./scripts/postgres/start";
    startPostgres({ data: process.argv[1] }).then(({ pid, port }) => console.log(JSON.stringify({ pid, port })));`;
  const owner: ChildProcess = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", script, data],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  if (!owner.stdout) throw new Error("the owner has no output");
  const lines = createInterface({ input: owner.stdout });
  const server = await new Promise<{ pid: number; port: number }>((resolve, reject) => {
    lines.once("line", (line) => resolve(JSON.parse(line) as { pid: number; port: number }));
    owner.once("exit", (code) => reject(new Error(`the owner ended with ${code}`)));
  });
  const gone = new Promise((resolve) => owner.once("exit", resolve));
  owner.kill("SIGKILL");
  await gone;
  return server;
}

describe("the embedded server", () => {
  it("starts, keeps what is written over a stop, and lets nobody in without its password", async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await ask(first.url, async (sql) => {
      await sql`create table kept (word text)`;
      await sql`insert into kept values ('优惠券')`;
      const [row] = await sql`select current_setting('server_version_num')::int / 10000 as version,
        current_setting('timezone') as zone, current_setting('fsync') as fsync,
        current_setting('server_encoding') as encoding, current_database() as name`;
      expect(row).toEqual({ version: 18, zone: "UTC", fsync: "on", encoding: "UTF8", name: "partner_desk" });
    });
    await expect(ask(first.url.replace(/:[^:@]+@/, ":wrong@"), (sql) => sql`select 1`)).rejects.toMatchObject({
      code: "28P01",
    });
    expect(statSync(`${data}/password`).mode & 0o777).toBe(0o600);
    await first.stop();
    expect(processStart(first.pid)).toBeNull();
    const second = await start();
    expect(await ask(second.url, (sql) => sql`select word from kept`)).toEqual([{ word: "优惠券" }]);
  });

  it("that a killed run left behind is taken over, on its port and with its data", async () => {
    const orphan = await startAndCrash();
    const adopted = await start();
    expect(adopted).toMatchObject({ adopted: true, ...orphan });
    expect(said).toEqual([`took over the PostgreSQL server of an earlier run (process ${orphan.pid})`]);
    expect(await ask(adopted.url, (sql) => sql`select count(*)::int as rows from kept`)).toEqual([{ rows: 1 }]);
    await adopted.stop();
    expect(processStart(orphan.pid)).toBeNull();
  });

  it("that a killed run left behind is ended when it does not answer to the kept password", async () => {
    const orphan = await startAndCrash();
    writeFileSync(`${data}/password`, "another password\n");
    const fresh = await start();
    expect(said).toEqual([expect.stringContaining(`did not answer (process ${orphan.pid})`)]);
    expect(processStart(orphan.pid)).toBeNull();
    expect(fresh.adopted).toBe(false);
    expect(await ask(fresh.url, (sql) => sql`select count(*)::int as rows from kept`)).toEqual([{ rows: 1 }]);
  });

  it("that was killed itself starts again on its port, although others of its processes may still be ending", async () => {
    const first = await start();
    process.kill(first.pid, "SIGKILL");
    await first.exited;
    const second = await startPostgres({ data, port: first.port });
    running = second;
    expect(second.port).toBe(first.port);
    expect(await ask(second.url, (sql) => sql`select count(*)::int as rows from kept`)).toEqual([{ rows: 1 }]);
  });

  it("starts although its pid file names a process that is gone, or one that is another program", async () => {
    const { cluster, pid } = await start();
    const content = readFileSync(`${cluster}/postmaster.pid`, "utf8");
    await running?.stop();
    for (const other of [4_199_999, process.pid]) {
      writeFileSync(`${cluster}/postmaster.pid`, content.replace(String(pid), String(other)));
      expect(isServerOf(other, cluster)).toBe(false);
      const again = await start();
      expect(again.adopted).toBe(false);
      expect(said).toEqual([]);
      await again.stop();
    }
    expect(processStart(process.pid)).not.toBeNull();
  });

  it("is not started a second time over one that runs, even when the pid file no longer tells of it", async () => {
    const { cluster } = await start();
    const before = readFileSync(`${cluster}/postmaster.pid`, "utf8");
    disownPostmasterFile(cluster);
    await expect(startPostgres({ data })).rejects.toThrow(/^PostgreSQL does not start: /);
    writeFileSync(`${cluster}/postmaster.pid`, before);
    expect(readPostmasterFile(cluster)?.pid).toBe(running?.pid);
  }, 60_000);
});

it("three migrators at once on an empty database all come to the newest schema", async () => {
  const { url } = await start();
  await ask(url, (sql) => sql`create database fresh`);
  const fresh = url.replace(/partner_desk$/, "fresh");
  await Promise.all([migrate(fresh), migrate(fresh), migrate(fresh)]);
  const applied = await ask(fresh, (sql) => sql`select count(*)::int as rows from drizzle.__drizzle_migrations`);
  const journal = JSON.parse(readFileSync("lib/db/migrations/meta/_journal.json", "utf8")) as { entries: unknown[] };
  expect(applied).toEqual([{ rows: journal.entries.length }]);
});

it("a folder that cannot be written is refused with one sentence", async () => {
  writeFileSync(`${data}.file`, "");
  await expect(startPostgres({ data: `${data}.file` })).rejects.toThrow(
    `${data}.file cannot be a folder: a file of that name is in the way.`,
  );
});
