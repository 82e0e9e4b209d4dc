import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { distantHome, systemHome } from "./place";
import { readPostmasterFile } from "./postmaster-file";
import { endServer, isServerOf } from "./process-of";

/** Ends the server of a data folder, should it run, and deletes all that is kept of it, wherever that is. */
export async function removePostgres(data: string): Promise<void> {
  const whole = existsSync(data) ? realpathSync(data) : resolve(data);
  for (const home of [whole, distantHome(whole)]) {
    const cluster = join(home, "cluster");
    const said = readPostmasterFile(cluster);
    if (said && isServerOf(said.pid, cluster)) await endServer(said.pid);
    rmSync(home, { recursive: true, force: true });
  }
}

/** The data folders whose cluster lives in /var/lib, whether or not they are still there. */
export function listDistantData(): string[] {
  if (!existsSync(systemHome)) return [];
  return readdirSync(systemHome)
    .map((name) => join(systemHome, name, "data-folder"))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8").trim());
}
