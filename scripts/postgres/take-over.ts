import { setTimeout as wait } from "node:timers/promises";
import type { Place } from "./place";
import { disownPostmasterFile, type PostmasterFile, readPostmasterFile } from "./postmaster-file";
import { endServer, isServerOf } from "./process-of";
import { reach } from "./reach";

/** A server that runs on without whoever started it. */
export interface Orphan {
  pid: number;
  port: number;
}

/**
 * Looks for a server of this cluster that a killed run has left behind. One that answers to the kept password is taken
 * over, any other is ended. A file that names a process which is something else by now is made harmless.
 */
export async function takeOver(
  { cluster }: Place,
  password: string,
  log: (sentence: string) => void,
): Promise<Orphan | null> {
  const said = readPostmasterFile(cluster);
  if (!said) return null;
  if (!isServerOf(said.pid, cluster)) {
    if (isAlive(said.pid)) disownPostmasterFile(cluster);
    return null;
  }
  const port = await findAnswering(cluster, password, said);
  if (port) {
    log(`took over the PostgreSQL server of an earlier run (process ${said.pid})`);
    return { pid: said.pid, port };
  }
  if (!isServerOf(said.pid, cluster)) return null; // it was about to stop by itself
  if (process.platform === "win32") return null; // a pid alone is no proof there, so nothing is ended
  log(`ended a PostgreSQL server of an earlier run that did not answer (process ${said.pid})`);
  await endServer(said.pid);
  return null;
}

/** The port on which the server answers; one that is just starting or stopping is given time. */
async function findAnswering(cluster: string, password: string, first: PostmasterFile): Promise<number | null> {
  const deadline = Date.now() + 15_000;
  for (let said: PostmasterFile | null = first; said?.pid === first.pid; said = readPostmasterFile(cluster)) {
    const found = said.port && said.status !== "stopping" ? await reach(said.port, password, cluster) : "away";
    if (found === "answers") return said.port;
    if (said.status === "ready" || Date.now() > deadline || !isServerOf(said.pid, cluster)) return null;
    await wait(100);
  }
  return null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
