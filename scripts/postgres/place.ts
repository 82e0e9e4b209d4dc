import { createHash } from "node:crypto";
import { chmodSync, existsSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../up/make-folder";
import { Refusal, refusalOf } from "../up/refusal.mjs";
import { copyBinaries, linkLibraries } from "./links";
import { findPackage, type Package, program } from "./package";
import { canRun, findSystemUser, isRoot, mayEnter, type Owner, readOwner } from "./system-user";

/** Where a server keeps what it needs. */
export interface Place {
  /** Ours alone: the password and the server's log. */
  data: string;
  /** The folder around the cluster, which the server's user may enter. */
  home: string;
  /** PostgreSQL's own data directory. */
  cluster: string;
  /** The folder with `bin`, `lib` and `share`. */
  native: string;
  /** Whom the server runs as; null for ourselves. */
  owner: Owner | null;
}

/** Where clusters and binaries go that the server could not reach in their own places. */
export const systemHome = "/var/lib/partner-desk";

/**
 * Decides where a server for that data folder lives. Started by root it runs as another user, who often may not enter
 * the folders that lead here (root's home is closed to others); then cluster and binaries live in /var/lib.
 */
export function choosePlace(data: string): Place {
  try {
    makeFolder(data);
    const whole = realpathSync(data);
    return isRoot() ? placeForRoot(whole) : placeForOurselves(whole);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refusalOf(error, (error as NodeJS.ErrnoException).path ?? data) ?? error;
  }
}

/** Where the cluster of a data folder goes that its server's user cannot enter. */
export const distantHome = (data: string): string =>
  join(systemHome, createHash("sha256").update(data).digest("hex").slice(0, 12));

function placeForOurselves(data: string): Place {
  const found = findPackage();
  const copy = join(data, `postgresql-${found.version}`);
  return { data, home: data, cluster: join(data, "cluster"), native: prepareBinaries(found, copy, null), owner: null };
}

function placeForRoot(data: string): Place {
  const near = join(data, "cluster");
  const home = distantHome(data);
  const far = join(home, "cluster");
  const nearOwner = readOwner(near);
  const owner = nearOwner ?? readOwner(far) ?? findSystemUser();
  const found = findPackage();
  const native = prepareBinaries(found, join(systemHome, `postgresql-${found.version}`), owner);
  if (nearOwner || (!existsSync(far) && mayEnter(owner, data)))
    return { data, home: data, cluster: near, native, owner };
  makeEnterable(systemHome);
  makeEnterable(home);
  writeFileSync(join(home, "data-folder"), `${data}\n`); // whose this is, for people and for clearing away
  return { data, home, cluster: far, native, owner };
}

/** Makes a folder of our own in /var/lib that others may pass through, whatever the umask. */
function makeEnterable(folder: string): void {
  makeFolder(folder);
  chmodSync(folder, 0o755);
}

/** The folder of binaries that can be used: the package's own or, where that cannot be linked or entered, a copy. */
function prepareBinaries(found: Package, copy: string, owner: Owner | null): string {
  const isUsable = (native: string) => canRun(owner, program(native, "postgres"));
  const linked = linkLibraries(found.native);
  if (linked && isUsable(found.native)) return found.native;
  if (!linked || owner) {
    if (owner) makeEnterable(systemHome);
    copyBinaries(found, copy);
    if (isUsable(copy)) return copy;
  }
  throw new Refusal(
    "PostgreSQL's programs from npm cannot be run on this machine; set DATABASE_URL to a server of your own.",
  );
}
