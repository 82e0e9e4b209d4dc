import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal, refusalOf } from "../up/refusal.mjs";
import { program } from "./package";
import type { Place } from "./place";
import { databaseName } from "./reach";
import { serverEnvironment } from "./settings";

const draftPrefix = "cluster.new-";

/** Makes the cluster, unless it is there. A killed attempt leaves nothing that could be taken for one. */
export function createCluster(place: Place, password: string): "created" | "there" {
  if (existsSync(join(place.cluster, "PG_VERSION"))) return "there";
  try {
    for (const name of readdirSync(place.home))
      if (name.startsWith(draftPrefix)) rmSync(join(place.home, name), { recursive: true, force: true });
    const draft = mkdtempSync(join(place.home, draftPrefix));
    giveTo(place, draft);
    const passwordFile = join(draft, "password");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(place, passwordFile);
    runInitdb(place, join(draft, "cluster"), passwordFile);
    renameSync(join(draft, "cluster"), place.cluster);
    rmSync(draft, { recursive: true, force: true });
    return "created";
  } catch (error) {
    throw error instanceof Refusal ? error : (refusalOf(error, place.home) ?? error);
  }
}

/** Gives the superuser another password, without the old one: whoever owns the files may. The server must not run. */
export function resetPassword(place: Place, password: string): void {
  const { status, stderr } = spawnSync(
    program(place.native, "postgres"),
    ["--single", "-D", place.cluster, "-c", "unix_socket_directories=", "postgres"],
    {
      ...place.owner,
      cwd: place.home,
      env: serverEnvironment(),
      input: `alter role ${databaseName} password '${password}';\n`,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Refusal(`The database in ${place.cluster} does not open: ${explain(stderr ?? "")}`);
}

function runInitdb(place: Place, folder: string, passwordFile: string): void {
  const { status, stderr, error } = spawnSync(
    program(place.native, "initdb"),
    [
      ...["-D", folder, "--username", databaseName, "--pwfile", passwordFile, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale=C", "--no-instructions"],
    ],
    { ...place.owner, cwd: place.home, env: serverEnvironment(), encoding: "utf8" },
  );
  if (error) throw error;
  if (status !== 0) throw new Refusal(`The database could not be made in ${place.home}: ${explain(stderr)}`);
}

/** The line of PostgreSQL's output that says what went wrong, without its own prefixes. */
export function explain(output: string): string {
  if (/No space left on device/i.test(output)) return "the disk is full.";
  const lines = output.split("\n").map((line) => line.trim());
  const found = lines.findLast((line) => /\b(PANIC|FATAL|ERROR|error):/.test(line)) ?? lines.findLast(Boolean);
  return `${(found ?? "no reason was given").replace(/^.*?\b(?:PANIC|FATAL|ERROR|error):\s*/, "").replace(/\.$/, "")}.`;
}

function giveTo({ owner }: Place, path: string): void {
  if (owner) chownSync(path, owner.uid, owner.gid);
}
