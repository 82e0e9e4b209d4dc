import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { BillExport, ExportFormat, ExportQuery } from "@/lib/desk/bill-exports";
import { sumAmounts } from "@/lib/money";
import { seedPeople } from "@/scripts/seed";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../../actor";
import { database } from "../../database";
import { runDesk } from "../../desk/index";
import { checkSignIn } from "../../sign-in/check-sign-in";
import { account, huawei } from "../../upstream";
import { fillBills } from "../testing/fill";
import { fileOf } from "./run-export";

const stop: (() => unknown)[] = [];
const cycles = ["2026-08", "2026-09", "2026-10"];
let actor: Actor;

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  const folder = mkdtempSync(join(tmpdir(), "exports-"));
  const sandbox = await startSandbox({ customers: 10, seed: 3 });
  Object.assign(process.env, {
    DATABASE_URL: made.url,
    AUTH_SECRET: "s".repeat(32),
    UPSTREAM_KIND: "sandbox",
    LOG_LEVEL: "silent",
    EXPORT_FOLDER: folder,
    HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
    HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
    HUAWEICLOUD_SDK_DOMAIN_ID: sandbox.partner.domainId,
    HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
    HUAWEI_IAM_ENDPOINT: sandbox.iam,
  });
  stop.push(
    () => huawei().close(),
    () => database().sql.end(),
    made.drop,
    sandbox.stop,
    () => rmSync(folder, { recursive: true, force: true }),
  );
  await seedPeople(made.url, { demo: true });
  const { id } = await checkSignIn({ name: "finance", password: "partner-desk" });
  actor = { personId: id, name: "finance", displayName: "finance", role: "finance" };
  await fillBills(database().sql, { account: await account(), cycles, rows: 9_000, customers: 40 });
  await database()
    .sql`update bill_row set resource_name = (array['=1+1', '+cmd', '-2', '@x', E'\tx', 'a,"b"', E'two\nlines', '华北'])[1 + place % 8]
    where cycle = '2026-10' and place < 8`;
}, 90_000);
afterAll(async () => {
  for (const step of stop) await step();
});

async function make(format: ExportFormat, query: Partial<ExportQuery> = {}, language: "zh" | "en" = "en") {
  const input = { format, query: { from: "2026-10", until: "2026-10", ...query } };
  const { id } = (await runDesk("createBillExport", input, actor, language)) as BillExport;
  for (let look = 0; look < 200; look++) {
    const all = (await runDesk("billExports", {}, actor, language)) as BillExport[];
    const one = all.find((row) => row.id === id);
    if (one && one.state !== "running") return one;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the file did not come");
}

/** What the screen of records says of a filter, by walking over all of its pages. */
async function onScreen(query: Partial<ExportQuery>) {
  const rows: { id: string; due: string }[] = [];
  for (let after: string | undefined; ; ) {
    const input = { from: "2026-10", until: "2026-10", ...query, limit: 200, ...(after && { after }) };
    const page = (await runDesk("billRows", input, actor, "en")) as { rows: typeof rows; next: string | null };
    rows.push(...page.rows);
    if (page.next === null) return { rows: rows.length, due: sumAmounts(rows.map(({ due }) => due)) };
    after = page.next;
  }
}

type Line = Record<string, string>;
const csvOf = (one: BillExport): Line[] => {
  const text = readFileSync(fileOf(one), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  return Papa.parse<Line>(text.slice(1), { header: true, skipEmptyLines: true }).data;
};
const dueOf = (rows: readonly Line[], name: string) => sumAmounts(rows.map((row) => row[name] ?? "0"));

describe("a file of bills", () => {
  it.each<[string, Partial<ExportQuery>]>([
    ["a month", {}],
    ["a span of months", { from: "2026-08" }],
    ["a service", { service: "hws.service.type.s3", from: "2026-08" }],
    ["everybody's, with referral customers", { association: "all" }],
    ["a day of a region", { region: "cn-region-2", day: "2026-10-07" }],
    ["words that begin a name", { words: "ecs-prod" }],
    ["nothing at all", { words: "no such thing' or true --" }],
  ])("holds what the screen shows of %s, to the last digit", async (_, query) => {
    const screen = await onScreen(query);
    const one = await make("csv", query);
    expect(one).toMatchObject({ state: "done", rows: screen.rows });
    expect(sumAmounts([one.due ?? ""])).toBe(screen.due);
    const rows = csvOf(one);
    expect({ rows: rows.length, due: dueOf(rows, "Due") }).toEqual(screen);
  });

  it("comes to the same as CSV, FOCUS, Parquet and Excel", { timeout: 30_000 }, async () => {
    const screen = await onScreen({});
    const focus = csvOf(await make("focus"));
    expect({ rows: focus.length, due: dueOf(focus, "BilledCost") }).toEqual(screen);
    const parquet = await parquetReadObjects({
      file: await asyncBufferFromFile(fileOf(await make("parquet"))),
      utf8: true,
    });
    expect(parquet).toHaveLength(screen.rows);
    expect(Number(parquet.reduce((sum, row) => sum + Number(row.due), 0).toFixed(6))).toBeCloseTo(
      Number(screen.due),
      4,
    );
    const { default: readXlsxFile } = await import("read-excel-file/node");
    const sheet = await make("xlsx", {}, "zh");
    const [first] = (await readXlsxFile(fileOf(sheet))) as unknown as { data?: unknown[][] }[] & unknown[][];
    const table = ((first as { data?: unknown[][] }).data ?? (await readXlsxFile(fileOf(sheet)))) as unknown[][];
    const at = table[0]?.indexOf("应付金额") ?? -1;
    expect(table).toHaveLength(screen.rows + 1);
    expect(sumAmounts(table.slice(1).map((row) => String(row[at])))).toBe(screen.due);
  });

  it("holds no text that a spreadsheet would run, and numbers as numbers", async () => {
    const rows = csvOf(await make("csv"));
    const names = new Set(rows.map((row) => row["Resource name"]));
    for (const name of ["'=1+1", "'+cmd", "'-2", "'@x", "'\tx", 'a,"b"', "two\nlines", "华北"])
      expect(names).toContain(name);
    const negative = rows.filter((row) => row.Due?.startsWith("-"));
    expect(negative.length).toBeGreaterThan(0);
    expect(rows.every((row) => /^-?\d+(\.\d+)?$/.test(row.Due ?? ""))).toBe(true);
  });

  it("is in the language of whoever asked", async () => {
    const [zh] = csvOf(await make("csv", {}, "zh"));
    expect(zh?.计费模式).toMatch(/按需|包年|节省/);
    const [en] = csvOf(await make("csv", {}, "en"));
    expect(en?.["Charge mode"]).toMatch(/Pay-per-use|Yearly|Savings/);
  });

  it("is gone with its row, and a stopped one says so", async () => {
    const one = await make("csv");
    await runDesk("removeBillExport", { id: one.id }, actor, "en");
    expect(() => readFileSync(fileOf(one))).toThrow();
    await expect(runDesk("removeBillExport", { id: one.id }, actor, "en")).rejects.toMatchObject({ code: "not_found" });
    const other = await make("csv");
    await database()
      .sql`update bill_export set state = 'running', beat_at = now() - interval '5 minutes' where id = ${other.id}`;
    const all = (await runDesk("billExports", {}, actor, "en")) as BillExport[];
    expect(all.find(({ id }) => id === other.id)?.state).toBe("stopped");
  });

  it("is refused to who may not see bills", async () => {
    const sales: Actor = { ...actor, role: "sales" };
    await expect(runDesk("billExports", {}, sales, "en")).rejects.toMatchObject({ code: "not_allowed" });
  });
});
