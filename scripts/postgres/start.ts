import { existsSync } from "node:fs";
import { join } from "node:path";
import { createCluster, resetPassword } from "./cluster";
import { type Launched, launch } from "./launch";
import { readPassword } from "./password";
import { choosePlace, type Place } from "./place";
import { endServer, waitForEnd } from "./process-of";
import { createDatabase, reach, urlOf } from "./reach";
import { takeOver } from "./take-over";

export interface PostgresServer {
  /** Of the database `partner_desk`, with the password in it. */
  url: string;
  port: number;
  pid: number;
  /** Whether it is the server of an earlier run that was killed. */
  adopted: boolean;
  /** The data directory; it is not always inside the data folder. */
  cluster: string;
  /** Resolves when the server's process is gone, for whatever reason. */
  exited: Promise<void>;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL server that keeps its data in a folder, making both on the first time, or takes over the one
 * that a killed run left behind. Only one process may do so for the same folder at a time.
 */
export async function startPostgres({
  data,
  port,
  log = () => {},
}: {
  data: string;
  /** Wanted when it takes the place of one that has died; else a free one is found. */
  port?: number;
  log?: (sentence: string) => void;
}): Promise<PostgresServer> {
  const place = choosePlace(data);
  const isThere = existsSync(join(place.cluster, "PG_VERSION"));
  const { password, isNew } = readPassword(place.data);
  createCluster(place, password);
  const orphan = await takeOver(place, password, log);
  if (orphan) return serve(place, password, { ...orphan, exited: watch(orphan.pid) }, true);
  if (isThere && isNew) resetPassword(place, password);
  return serve(place, password, await launchWith(place, password, port), false);
}

/** Starts the server; when the kept password has changed since the cluster was made, the cluster's is set to it. */
async function launchWith(place: Place, password: string, port: number | undefined): Promise<Launched> {
  const launched = await launch(place, port);
  if ((await reach(launched.port, password, place.cluster)) !== "wrong password") return launched;
  await endServer(launched.pid);
  resetPassword(place, password);
  return launch(place, port);
}

async function serve(
  { cluster }: Place,
  password: string,
  { pid, port, exited }: Launched,
  adopted: boolean,
): Promise<PostgresServer> {
  await createDatabase(port, password);
  const stop = () => endServer(pid);
  return { url: urlOf(port, password), port, pid, adopted, cluster, exited, stop };
}

async function watch(pid: number): Promise<void> {
  while (!(await waitForEnd(pid, 1_000)));
}
