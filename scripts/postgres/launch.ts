import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../up/refusal.mjs";
import { explain } from "./cluster";
import { program } from "./package";
import type { Place } from "./place";
import { readPostmasterFile } from "./postmaster-file";
import { serverEnvironment, settingArguments } from "./settings";

/** A server that accepts connections, started by us. */
export interface Launched {
  pid: number;
  port: number;
  /** Resolves when the process is gone. */
  exited: Promise<void>;
}

const patience = 60_000; // recovery after a crash comes before readiness
const retrying = 10_000;

/** Starts the server of a cluster on the wanted port, or else on a free one, and waits until it is ready. */
export async function launch(place: Place, wantedPort: number | undefined): Promise<Launched> {
  const begun = Date.now();
  const deadline = begun + patience;
  for (;;) {
    const port = wantedPort ?? (await findFreePort());
    const outcome = await attempt(place, port, deadline);
    if ("pid" in outcome) return outcome;
    // Processes of a server killed a moment ago still hold its memory, or another program was given the free port first.
    const passes = /pre-existing shared memory block|in use|could not bind|could not create any TCP/i.test(outcome.log);
    if (!passes || Date.now() > begun + retrying)
      throw new Refusal(`PostgreSQL does not start: ${explain(outcome.log)} (its log: ${logOf(place)})`);
    await wait(300);
  }
}

async function attempt(place: Place, port: number, deadline: number): Promise<Launched | { log: string }> {
  const log = openLog(place);
  const before = statSync(logOf(place)).size;
  const child = spawn(program(place.native, "postgres"), ["-D", place.cluster, ...settingArguments(port)], {
    ...place.owner,
    cwd: place.home,
    env: serverEnvironment(),
    stdio: ["ignore", log, log],
    detached: process.platform !== "win32", // Ctrl-C in a terminal is for us to pass on, in order
  });
  closeSync(log);
  child.unref();
  const state = { ended: false };
  const exited = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  }).then(() => {
    state.ended = true;
  });
  while (!state.ended && Date.now() < deadline) {
    const said = readPostmasterFile(place.cluster);
    if (child.pid && said?.pid === child.pid && said.status === "ready") return { pid: child.pid, port, exited };
    await Promise.race([exited, wait(30)]);
  }
  if (!state.ended) child.kill("SIGQUIT");
  await exited;
  return { log: readFileSync(logOf(place)).subarray(before).toString("utf8") };
}

const logOf = ({ data }: Place) => join(data, "server.log");

function openLog(place: Place): number {
  const file = logOf(place);
  if (existsSync(file) && statSync(file).size > 10_000_000) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

/** A port of this machine that nothing listens on at the moment. */
export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
