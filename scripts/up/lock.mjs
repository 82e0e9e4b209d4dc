import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { processStart } from "./process-start.mjs";
import { refusalOf } from "./refusal.mjs";

/**
 * @typedef {object} Holder who holds a lock: the process, and what it has to say of itself
 * @property {number} pid
 * @property {string | null} started
 * @property {string} [url]
 * @property {boolean} [stopping]
 */

/**
 * @typedef {object} Lock
 * @property {(details: { url?: string, stopping?: boolean }) => void} update
 * @property {() => void} release
 */

/**
 * Takes a lock file for this process. A file left behind by a process that is gone (killed, or the machine went down)
 * is cleared away first.
 * @param {string} path
 * @param {{ url?: string }} [details]
 * @returns {{ lock: Lock, stale: boolean } | { holder: Holder }} the holder when another live process has it
 */
export function takeLock(path, details = {}) {
  try {
    return tryLock(path, details);
  } catch (error) {
    throw refusalOf(error, path) ?? error;
  }
}

/**
 * @param {string} path
 * @param {{ url?: string }} details
 */
function tryLock(path, details) {
  mkdirSync(dirname(path), { recursive: true });
  const own = { pid: process.pid, started: processStart(process.pid) };
  const draft = `${path}.${process.pid}`;
  let stale = false;
  for (let attempt = 0; attempt < 10; attempt++) {
    writeFileSync(draft, JSON.stringify({ ...own, ...details }), { mode: 0o644 });
    try {
      linkSync(draft, path); // fails when the file is there, and never shows half a file
      return { lock: ownLock(path, draft, own), stale };
    } catch (error) {
      if (/** @type {{ code?: string }} */ (error).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const holder = readHolder(path);
    if (holder && processStart(holder.pid) === holder.started && holder.started !== null) return { holder };
    stale = true;
    removeStale(path, holder);
  }
  throw new Error(`the lock ${path} could not be taken`);
}

/**
 * Takes a lock file, waiting while another process holds it.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  for (;;) {
    const taken = takeLock(path);
    if ("lock" in taken) {
      try {
        return await work();
      } finally {
        taken.lock.release();
      }
    }
    await wait(200);
  }
}

/**
 * @param {string} path
 * @returns {Holder | null}
 */
export function readHolder(path) {
  try {
    const value = JSON.parse(readFileSync(path, "utf8"));
    return typeof value?.pid === "number" ? { ...value, started: value.started ?? null } : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @param {Holder | null} expected
 */
function removeStale(path, expected) {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    // Another process may have cleared the stale file and taken the lock in between: give it back.
    if (JSON.stringify(moved) !== JSON.stringify(expected)) linkSync(aside, path);
  } catch {
    // gone already: the next attempt finds out
  }
  rmSync(aside, { force: true });
}

/**
 * @param {string} path
 * @param {string} draft
 * @param {{ pid: number, started: string | null }} own
 * @returns {Lock}
 */
function ownLock(path, draft, own) {
  return {
    update(details) {
      writeFileSync(draft, JSON.stringify({ ...own, ...details }));
      renameSync(draft, path);
    },
    release() {
      const holder = readHolder(path);
      if (holder?.pid === own.pid && holder.started === own.started) rmSync(path, { force: true });
    },
  };
}
