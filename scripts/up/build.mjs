import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { Refusal } from "./refusal.mjs";
import { run } from "./run.mjs";
import { sourceHash } from "./source-hash.mjs";

/** Next's own command line, run by this node. */
export const nextCommand = "node_modules/next/dist/bin/next";

/**
 * Builds the portal, unless what is built came from the same sources.
 * @param {string} root
 * @param {{ signal?: AbortSignal, announce?: (text: string) => void }} [options]
 * @returns {Promise<"built" | "unchanged">}
 */
export async function buildPortal(root, { signal, announce } = {}) {
  const stamp = join(root, ".next/partner-desk-sources");
  const isBuilt = () =>
    existsSync(join(root, ".next/BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === sourceHash(root);
  if (isBuilt()) return "unchanged";
  return withLock(join(root, ".data/build.lock"), async () => {
    if (isBuilt()) return "unchanged"; // another process has done it while this one waited
    announce?.("building the portal, about a minute");
    const built = sourceHash(root); // before the build: a file edited meanwhile must lead to another build
    rmSync(stamp, { force: true });
    const log = join(root, ".data/log/build.log");
    const { code, output } = await run(process.execPath, [nextCommand, "build"], {
      cwd: root,
      log,
      signal,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    signal?.throwIfAborted();
    if (code !== 0)
      throw new Refusal(`${lastLines(output, 25)}\nThe portal could not be built (the whole output: ${log}).`);
    writeFileSync(stamp, built);
    return "built";
  });
}

/**
 * @param {string} text
 * @param {number} count
 */
const lastLines = (text, count) => text.trimEnd().split("\n").slice(-count).join("\n");
