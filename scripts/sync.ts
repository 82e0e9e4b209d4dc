import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { keptUrl } from "./postgres/kept-url";
import { isWhole, progressLine } from "./sync/progress-line";
import { readSettings } from "./up/env-file";
import { readSecrets } from "./up/secrets";

// `npm run sync`: copies bills until nothing is left to copy, and shows how far it is. Without Huawei's keys in the
// settings, or while the portal does it already, it shows how far the portal is. Exit code 0 when every month is whole.
const { values } = parseArgs({ options: { data: { type: "string", default: ".data" } } });
const data = resolve(values.data);
const settings = readSettings(join(process.cwd(), ".env"));
const secrets = existsSync(join(data, "secrets.json")) ? readSecrets(data) : null;
const hasKeys = Boolean(settings.HUAWEICLOUD_SDK_AK ?? settings.HUAWEI_IAM_USER_NAME);
const silenceMs = 60_000;
const [ttyMs, lineMs] = [500, 5_000];

async function main(): Promise<number> {
  Object.assign(process.env, { LOG_LEVEL: "silent" }, settings, {
    DATABASE_URL: settings.DATABASE_URL ?? keptUrl(data),
    AUTH_SECRET: settings.AUTH_SECRET ?? secrets?.authSecret,
  });
  const [{ database }, { readBillSync }] = await Promise.all([
    import("@/lib/server/database"),
    import("@/lib/server/bills/sync/state"),
  ]);
  const { sql } = database();
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  let own = hasKeys ? read(stop.signal) : null;
  // Another process reads: its progress is followed instead.
  void own?.then((end) => {
    if (end === null) own = null;
  });
  const look = async () => {
    const [row] = await sql<
      { account: string }[]
    >`select account from bill_sync order by beat_at desc nulls last limit 1`;
    return row ? readBillSync(sql, row.account, 10) : null;
  };
  const write = (text: string) => process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
  let heardAt = Date.now();
  for (;;) {
    const state = await look();
    if (state) write(progressLine(state));
    if (state?.isReading) heardAt = Date.now();
    const isOver = own ? await Promise.race([own, pause(process.stdout.isTTY ? ttyMs : lineMs, null)]) : null;
    if (isOver === "done" || (isOver !== "stopped" && state && isWhole(state))) break;
    if (isOver === "stopped" || stop.signal.aborted || Date.now() - heardAt > silenceMs) {
      if (!stop.signal.aborted) write("Nobody reads: start the portal with npm run up, or set Huawei's keys.");
      process.stdout.write("\n");
      await sql.end();
      return 1;
    }
    if (!own) await pause(process.stdout.isTTY ? ttyMs : lineMs);
  }
  const state = await look();
  if (state) write(progressLine(state));
  process.stdout.write("\n");
  await sql.end();
  return 0;
}

/** Reads in this process. `null` while another one does: its progress is shown instead. */
async function read(signal: AbortSignal): Promise<"done" | "stopped" | null> {
  const { syncBills } = await import("@/lib/server/bills/sync/sync");
  try {
    const end = await syncBills({ signal });
    return end === "done" ? "done" : null;
  } catch (error) {
    if (!signal.aborted) process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    return "stopped";
  } finally {
    const { huawei } = await import("@/lib/server/upstream");
    await huawei().close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
