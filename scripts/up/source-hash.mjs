import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["app", "components", "content", "i18n", "lib", "messages", "public"];
// Configuration and entry files that tools want at the root: next.config.ts, instrumentation.ts, proxy.ts and so on.
const isRootSource = (/** @type {string} */ name) =>
  name === "package-lock.json" ||
  name === "tsconfig.json" ||
  (/\.[cm]?[jt]sx?$/.test(name) && name !== "next-env.d.ts");
const isTest = (/** @type {string} */ name) => /\.test\.tsx?$/.test(name);

/**
 * A hash over everything a build is made from: names and contents, no times, so that a fresh clone of the same commit
 * has the same one. Tests do not count.
 * @param {string} root
 * @returns {string} hexadecimal
 */
export function sourceHash(root) {
  const hash = createHash("sha256");
  for (const file of sourceFiles(root)) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @returns {string[]} paths relative to the root, with slashes, sorted
 */
export function sourceFiles(root) {
  const atRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isRootSource(entry.name))
    .map((entry) => entry.name);
  return [...atRoot, ...folders.flatMap((folder) => filesUnder(root, folder))].sort();
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(root, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return []; // not every folder has to be there
  }
  return entries
    .filter((entry) => !entry.name.startsWith(".") && !isTest(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}
