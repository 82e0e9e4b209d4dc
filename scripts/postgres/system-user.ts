import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { Refusal } from "../up/refusal.mjs";

/** Whom the server runs as when that is not ourselves. */
export interface Owner {
  uid: number;
  gid: number;
}

const ownName = "partner-desk";
const home = "/var/lib/partner-desk";

/** Whether this process is root, as whom PostgreSQL refuses to run. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The user that a server started by root runs as: an own one, made if need be, else one that most systems have. It
 * must have an entry in the list of users, which initdb looks up.
 */
export function findSystemUser(): Owner {
  return readUser(ownName) ?? createUser() ?? readUser("postgres") ?? readUser("nobody") ?? refuse();
}

/** The owner of a cluster that is there, or null when there is none or root has it. */
export function readOwner(cluster: string): Owner | null {
  try {
    const { uid, gid } = statSync(cluster);
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

/** Whether that user may enter a folder; asked of the system itself, since modes alone do not tell. */
export const mayEnter = (owner: Owner, folder: string): boolean =>
  spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;

/** Whether that user, or we ourselves, can run a program and load its libraries. */
export const canRun = (owner: Owner | null, path: string): boolean =>
  spawnSync(path, ["--version"], { ...owner, ...(owner && { cwd: "/" }), stdio: "ignore" }).status === 0;

/** Reads a user of the system's list; null when there is none of that name, or when it is root by another name. */
export function readUser(name: string, list = readUsers()): Owner | null {
  const fields = list
    .split("\n")
    .map((line) => line.split(":"))
    .find(([first]) => first === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  // A negative id, as of nobody on some systems, is its 32-bit pattern.
  return fields && uid !== 0 && Number.isInteger(uid) ? { uid: uid >>> 0, gid: gid >>> 0 } : null;
}

function readUsers(): string {
  try {
    return readFileSync("/etc/passwd", "utf8");
  } catch {
    return "";
  }
}

function createUser(): Owner | null {
  const commands: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", home, "--shell", "/bin/false", ownName]],
    ["adduser", ["-S", "-D", "-H", "-h", home, "-s", "/bin/false", ownName]], // busybox
  ];
  const PATH = `${process.env.PATH ?? ""}:/usr/sbin:/sbin`;
  for (const [command, args] of commands) {
    spawnSync(command, args, { stdio: "ignore", env: { ...process.env, PATH } });
    const made = readUser(ownName);
    if (made) return made;
  }
  return null;
}

function refuse(): never {
  throw new Refusal(
    "PostgreSQL does not run as root, and no other user was found or could be made; run as an ordinary user, or set DATABASE_URL.",
  );
}
