import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "../up/run.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * What the browser tests need of the machine: a Chromium, and a font that draws Chinese.
 * @param {string} root
 * @returns {{ chromium: string | null, missing: string[] }}
 */
export function findBrowser(root) {
  const candidates = [process.env.CHROME_PATH, ...places, playwrightsOwn(root)];
  const chromium = candidates.find((path) => path && existsSync(path)) ?? null;
  const missing = [...(chromium ? [] : ["Chromium"]), ...(hasChineseFont() ? [] : ["a font with Chinese characters"])];
  return { chromium, missing };
}

/**
 * Installs what is missing where that is possible without asking anybody: on Debian, as root.
 * @param {string} root
 * @returns {Promise<string | null>} why it was not possible
 */
export async function installBrowser(root) {
  if (!isDebian()) return "only Debian's packages are installed automatically";
  if (process.getuid?.() !== 0) return "only root may install packages";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", "chromium", "fontconfig", "fonts-noto-cjk"];
  for (const args of [["update"], install]) {
    const log = join(root, `.data/log/apt-${args[0]}.log`);
    const { code } = await run("apt-get", args, { cwd: root, log, env });
    if (code !== 0) return `apt-get ${args[0]} failed (its output: ${log})`;
  }
  return null;
}

/** @param {string} root */
function playwrightsOwn(root) {
  try {
    const require = createRequire(join(root, "package.json"));
    return require("@playwright/test").chromium.executablePath();
  } catch {
    return null;
  }
}

function hasChineseFont() {
  if (process.platform !== "linux") return true; // the other systems come with one
  const { stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return Boolean(stdout?.trim());
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8")) && existsSync("/usr/bin/apt-get");
  } catch {
    return false;
  }
}
