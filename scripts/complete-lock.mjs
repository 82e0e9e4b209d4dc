#!/usr/bin/env node
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// `npm ci` refuses a lock file without an entry for every optional dependency of every locked package, and a registry
// that lacks the binaries of some platforms makes npm leave theirs out. This adds an entry that names the version alone:
// enough for `npm ci` on the platforms at hand, and for npm to look for the package where it is wanted.

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {boolean} [optional]
 * @property {boolean} [dev]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */
/** @typedef {{ packages: Record<string, Entry> }} LockFile */

/** The words for systems and processors in the names of binary packages, and what npm calls them. */
const systems = {
  darwin: "darwin",
  macos: "darwin",
  linux: "linux",
  linuxmusl: "linux",
  win32: "win32",
  windows: "win32",
  freebsd: "freebsd",
  openbsd: "openbsd",
  netbsd: "netbsd",
  android: "android",
  sunos: "sunos",
  aix: "aix",
  openharmony: "openharmony",
};
const processors = {
  x64: "x64",
  arm64: "arm64",
  arm: "arm",
  armv6: "arm",
  armv7: "arm",
  ia32: "ia32",
  ppc64: "ppc64",
  ppc64le: "ppc64",
  riscv64: "riscv64",
  s390x: "s390x",
  loong64: "loong64",
  mips64el: "mips64el",
  wasm32: "wasm32",
};
const libraries = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl", linuxmusl: "musl" };

/**
 * For which machines a binary package is, as its name tells: `@next/swc-linux-x64-musl` and the like.
 * @param {string} name
 * @returns {Pick<Entry, "os" | "cpu" | "libc">}
 */
export function machineOf(name) {
  const words = name.split(/[/_.-]/);
  if (name === "fsevents") return { os: ["darwin"] };
  const find = (/** @type {Record<string, string>} */ known) =>
    words.flatMap((word) => (Object.hasOwn(known, word) ? [/** @type {string} */ (known[word])] : [])).slice(0, 1);
  const [os, cpu, libc] = [find(systems), find(processors), find(libraries)];
  const isLinux = os[0] === "linux"; // "gnu" is a compiler elsewhere
  return { ...(cpu.length && { cpu }), ...(isLinux && libc.length && { libc }), ...(os.length && { os }) };
}

/**
 * The entries that a lock file lacks.
 * @param {LockFile} lock
 * @returns {Record<string, Entry>} by path
 */
export function missingEntries({ packages }) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages))
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const known = { ...packages, ...missing };
      const found = findEntry(known, path, name);
      if (found && accepts(range, known[found]?.version ?? "")) continue;
      // Where another version is taken at the top, this one belongs inside the package that wants it.
      const place = found && path ? `${path}/node_modules/${name}` : `node_modules/${name}`;
      missing[place] = { version: lowestOf(range), ...(dev && { dev }), optional: true, ...machineOf(name) };
    }
  return missing;
}

/**
 * Where the package is that a package at `from` gets by that name, looking outwards as Node does.
 * @param {Record<string, Entry>} packages
 * @param {string} from
 * @param {string} name
 */
function findEntry(packages, from, name) {
  for (let path = from; ; path = path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/")))) {
    const place = `${path}${path && "/"}node_modules/${name}`;
    if (packages[place]) return place;
    if (path === "") return null;
  }
}

const exact = /^\d+\.\d+\.\d+(?:[-+][\w.-]+)?$/;

/**
 * Whether a version will do. Binaries are named exactly; for the rest, npm has chosen what is in the lock.
 * @param {string} range
 * @param {string} version
 */
const accepts = (range, version) => !exact.test(range) || range === version;

/** @param {string} range */
function lowestOf(range) {
  const version = /\d+\.\d+\.\d+(?:-[\w.-]+)?/.exec(range)?.[0];
  if (!version) throw new Error(`no version can be read from "${range}"`);
  return version;
}

/**
 * The lock file with all entries and without the addresses of any registry, so that it serves with every registry.
 * @param {LockFile} lock
 * @returns {LockFile}
 */
export function completeLock(lock) {
  const entries = Object.entries({ ...lock.packages, ...missingEntries(lock) })
    .sort(([a], [b]) => a.localeCompare(b, "en")) // npm's own order
    .map(([path, entry]) => {
      const { resolved, ...rest } = entry;
      return [path, resolved && /^https?:/.test(resolved) ? rest : entry];
    });
  return { ...lock, packages: Object.fromEntries(entries) };
}

function main() {
  const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const before = readFileSync(file, "utf8");
  const lock = JSON.parse(before);
  const missing = Object.keys(missingEntries(lock));
  const after = `${JSON.stringify(completeLock(lock), null, 2)}\n`;
  if (process.argv.includes("--check")) {
    for (const path of missing) process.stderr.write(`package-lock.json has no entry ${path}\n`);
    if (missing.length === 0 && after !== before) process.stderr.write("package-lock.json names a registry\n");
    if (after !== before) process.exitCode = 1;
    return;
  }
  if (after !== before) writeFileSync(file, after);
  process.stdout.write(`${missing.length} entries added${after === before ? ", nothing to do" : ""}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
