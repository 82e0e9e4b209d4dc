import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a running server says of itself in `postmaster.pid`; the layout is that of PostgreSQL's pidfile.h. */
export interface PostmasterFile {
  pid: number;
  /** Null until the server listens. */
  port: number | null;
  /** "starting", "ready", "stopping" or empty while it is not known yet. */
  status: string;
}

/** Reads the content of `postmaster.pid`; null when it names no process. */
export function parsePostmasterFile(content: string): PostmasterFile | null {
  const lines = content.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!/^-?\d+$/.test(lines[0] ?? "") || !Number.isSafeInteger(pid) || pid <= 0) return null;
  return { pid, port: Number.isInteger(port) && port > 0 && port < 65_536 ? port : null, status: lines[7] ?? "" };
}

/** What the server of a cluster says of itself; null when none does. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    return parsePostmasterFile(readFileSync(fileOf(cluster), "utf8"));
  } catch {
    return null;
  }
}

// Above the highest pid that any of the systems gives out, so that no process can have it.
const nobody = "4200000";

/**
 * Takes the pid out of a file whose process is another program by now; PostgreSQL would refuse to start because of it.
 * The rest stays, since by the memory segment named there PostgreSQL makes sure that no process of the old server lives.
 */
export function disownPostmasterFile(cluster: string): void {
  const lines = readFileSync(fileOf(cluster), "utf8").split("\n");
  writeFileSync(fileOf(cluster), [nobody, ...lines.slice(1)].join("\n"));
}

const fileOf = (cluster: string) => join(cluster, "postmaster.pid");
