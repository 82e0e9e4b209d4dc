import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Kilobytes of scripts that any page may ask for before it is drawn, packed as they travel. */
export const firstLoadBudgetKb = 180;

/** `/design` shows every part at once to those who build them; where it is not asked for it is not there at all. */
export const budgetedRoutes = (routes: readonly string[]): string[] => routes.filter((route) => route !== "design");

const packed = new Map<string, number>();

/** The size of a script as it travels. */
function gzipBytes(file: string): number {
  const known = packed.get(file) ?? gzipSync(readFileSync(`.next/${file}`), { level: 9 }).length;
  packed.set(file, known);
  return known;
}

interface ClientManifest {
  entryJSFiles: Record<string, string[]>;
}

/** The scripts of a route (its folder under `app`) as the build wrote them down: what every page has, and all of its own segments. */
export function scriptsOf(route: string): string[] {
  const key = `${route === "" ? "" : `/${route}`}/page`;
  // Next.js writes it as a script that fills one global object.
  const source = readFileSync(`.next/server/app${key}_client-reference-manifest.js`, "utf8");
  const manifest = JSON.parse(source.slice(source.indexOf(`"]`) + 2).replace(/^\s*=\s*|;?\s*$/g, "")) as ClientManifest;
  const { rootMainFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8")) as {
    rootMainFiles: string[];
  };
  const own = Object.values(manifest.entryJSFiles).flat();
  if (own.length === 0 || rootMainFiles.length === 0) throw new Error(`the build names no scripts of ${key}`);
  return [...new Set([...rootMainFiles, ...own])];
}

/** Kilobytes of scripts of a route, packed. */
export const firstLoadKb = (route: string): number =>
  scriptsOf(route)
    .map(gzipBytes)
    .reduce((sum, bytes) => sum + bytes, 0) / 1024;
