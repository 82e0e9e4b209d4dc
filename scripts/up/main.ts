import { join } from "node:path";
import { lockDataFolder, openDataFolder } from "./data-folder";
import { readSettings } from "./env-file";
import type { Lock } from "./lock.mjs";
import type { UpOptions } from "./options.mjs";
import { findPort } from "./port";
import { createProgress, type Progress, seconds } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";
import { describeRunning, jsonLine } from "./report";
import { type Parts, startAll } from "./start-all";

// The part of `npm run up` that needs the dependencies. A child of command.mjs, which passes on the wish to stop.
const options = JSON.parse(process.argv[2] ?? "null") as UpOptions & { started: number };
const end = new AbortController();
let exitCode = 0;

const stop = () => end.abort();
process.on("message", stop);
process.on("disconnect", stop); // whoever started this was killed
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // a reader that left is no reason to end

function fail(error: unknown): void {
  if (end.signal.aborted) return; // stopping makes whatever was under way fail, which is as wanted
  const sentence = error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${sentence}\n`);
  exitCode = error instanceof Refusal ? error.exitCode : 1;
  end.abort();
}

async function stopParts({ portal, sandbox, database }: Parts, progress: Progress): Promise<void> {
  for (const [name, part] of Object.entries({ portal, sandbox, PostgreSQL: database }))
    if (part) await progress.step(`${name} stopped`, () => part.stop()).catch(fail);
}

async function runUntilStopped(lock: Lock, data: string, afterCrash: boolean): Promise<void> {
  const progress = createProgress(options.json ? process.stderr : process.stdout);
  const parts: Parts = {};
  try {
    const root = process.cwd();
    const port = await findPort(options.host, options.port, afterCrash ? 4_000 : 0);
    const settings = readSettings(join(root, ".env"));
    const url = `http://localhost:${port}`;
    lock.update({ url });
    const giveUp = (sentence: string) => fail(new Refusal(sentence));
    const plan = { root, data, port, url, settings, options, progress, signal: end.signal, giveUp };
    const running = await startAll(plan, parts);
    const took = seconds(Date.now() - options.started);
    process.stdout.write(
      options.json ? jsonLine(running) : describeRunning(running, { data, host: options.host, seconds: took }),
    );
    if (!end.signal.aborted) await new Promise((resolve) => end.signal.addEventListener("abort", resolve));
  } catch (error) {
    fail(error);
  }
  lock.update({ stopping: true });
  await stopParts(parts, progress);
}

try {
  const data = openDataFolder(options.data);
  const { lock, afterCrash } = await lockDataFolder(data);
  try {
    await runUntilStopped(lock, data, afterCrash);
  } finally {
    lock.release();
  }
} catch (error) {
  fail(error);
}
process.exit(exitCode);
