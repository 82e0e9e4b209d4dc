import { existsSync, readFileSync } from "node:fs";

/**
 * The settings of this process with those of a file of KEY=VALUE lines under them: what the environment says wins. A
 * variable that is set to nothing counts as not set.
 */
export function readSettings(
  file: string,
  environment: Record<string, string | undefined> = process.env,
): Record<string, string> {
  const written = existsSync(file) ? parseEnvFile(readFileSync(file, "utf8")) : {};
  const set = Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return { ...written, ...Object.fromEntries(set) };
}

/** Reads KEY=VALUE lines: comments, `export`, quotes and empty values as shells and dotenv have them; no expansion. */
export function parseEnvFile(content: string): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const line of content.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    const [, name, written = ""] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    const value = readValue(written);
    if (name && value) settings[name] = value;
  }
  return settings;
}

function readValue(written: string): string {
  const [, quote, inside = ""] = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(written) ?? [];
  if (quote === '"') return inside.replaceAll("\\n", "\n");
  if (quote) return inside;
  return written.replace(/(^|\s)#.*$/, "").trim();
}
