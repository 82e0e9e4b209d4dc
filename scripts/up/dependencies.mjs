import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withLock } from "./lock.mjs";
import { Refusal } from "./refusal.mjs";
import { run } from "./run.mjs";

/**
 * Installs what package-lock.json names, unless it is there already.
 * @param {string} root
 * @param {{ announce?: (text: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<"installed" | "unchanged">}
 */
export async function installDependencies(root, { announce, signal } = {}) {
  const stamp = join(root, "node_modules/.partner-desk-lock");
  const wanted = stampOf(readFileSync(join(root, "package-lock.json"), "utf8"));
  const isThere = () => {
    if (readText(stamp) === wanted) return true;
    if (!isInstalled(root)) return false;
    keepStamp(stamp, wanted);
    return true;
  };
  if (isThere()) return "unchanged";
  return withLock(join(root, ".data/install.lock"), async () => {
    if (isThere()) return "unchanged"; // another process has done it while this one waited
    announce?.("installing the dependencies, about a minute");
    const log = join(root, ".data/log/npm.log");
    const [command, ...args] = npmCommand();
    // The build tools are development dependencies, so NODE_ENV=production must not leave them out.
    const { code, output } = await run(
      command,
      [...args, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"],
      { cwd: root, log, signal },
    );
    signal?.throwIfAborted();
    if (code !== 0)
      throw new Refusal(`The dependencies could not be installed: ${reasonOf(output)} (the whole output: ${log})`);
    keepStamp(stamp, wanted);
    return "installed";
  });
}

/**
 * @param {string} file
 * @param {string} content
 */
function keepStamp(file, content) {
  try {
    writeFileSync(file, content);
  } catch {
    // somebody else's node_modules: the next run just looks more closely again
  }
}

/**
 * What must agree for installed packages to be the right ones: the lock file, and the platform of the binaries.
 * @param {string} lockFile
 */
export const stampOf = (lockFile) =>
  `${createHash("sha256").update(lockFile).digest("hex")} ${process.platform}-${process.arch}\n`;

/**
 * Whether npm's own record of what it installed agrees with the lock file, as after an `npm ci` by hand.
 * @param {string} root
 */
function isInstalled(root) {
  const record = readPackages(join(root, "node_modules/.package-lock.json"));
  const lock = readPackages(join(root, "package-lock.json"));
  if (!record || !lock) return false;
  return (
    Object.keys(record).every((path) => lock[path]) &&
    Object.entries(lock).every(([path, one]) => {
      const there = record[path];
      if (there) return there.version === one.version && there.integrity === one.integrity;
      return path === "" || (isOptional(one) && !isForHere(one));
    })
  );
}

/** @typedef {{ version?: string, integrity?: string, os?: string[], cpu?: string[], libc?: string[] }} Locked */
/** @param {Locked & { optional?: boolean, devOptional?: boolean }} one */
const isOptional = ({ optional, devOptional }) => Boolean(optional || devOptional);

/**
 * Whether a package is a binary made for this machine. Without an integrity it is a stub for a file no registry gave.
 * @param {Locked} one
 */
function isForHere({ integrity, os, cpu, libc }) {
  if (!integrity || (!os && !cpu)) return false;
  const allows = (/** @type {string[] | undefined} */ list, /** @type {string} */ name) => !list || list.includes(name);
  return allows(os, process.platform) && allows(cpu, process.arch) && (!libc || libc.includes(ownLibc()));
}

function ownLibc() {
  if (process.platform !== "linux") return "";
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return header.glibcVersionRuntime ? "glibc" : "musl";
}

/**
 * @param {string} file
 * @returns {Record<string, Locked & { optional?: boolean, devOptional?: boolean }> | null}
 */
function readPackages(file) {
  const text = readText(file);
  return text === null ? null : (JSON.parse(text).packages ?? null);
}

/** @param {string} file */
const readText = (file) => (existsSync(file) ? readFileSync(file, "utf8") : null);

/**
 * The npm that belongs to this node: the one that runs us, else the one installed beside it, else that of the PATH.
 * @returns {[string, ...string[]]}
 */
export function npmCommand() {
  const bin = dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? "",
    join(bin, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(bin, "node_modules/npm/bin/npm-cli.js"),
  ].find((path) => path.endsWith("npm-cli.js") && existsSync(path));
  return script ? [process.execPath, script] : [process.platform === "win32" ? "npm.cmd" : "npm"];
}

/** @param {string} output */
function reasonOf(output) {
  const lines = output.split("\n").filter((line) => /^npm (error|ERR!)/.test(line));
  const said = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, "").trim());
  return (
    said.find((line) => line !== "" && !/^(code|errno|syscall|path|A complete log)\b/.test(line)) ?? "npm ci failed"
  );
}
