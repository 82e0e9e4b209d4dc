import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

/** The secret that signs session cookies: made once, and kept for the owner of the data folder alone. */
export function readAuthSecret(data: string): string {
  const file = join(data, "secrets.json");
  if (existsSync(file)) {
    const kept = readJson(file) as { authSecret?: unknown } | null;
    if (typeof kept?.authSecret === "string") return kept.authSecret;
    throw new Refusal(`${file} is damaged; delete it, and a new secret is made (people then have to sign in again).`);
  }
  const authSecret = randomBytes(48).toString("base64url");
  writeFileSync(file, `${JSON.stringify({ authSecret })}\n`, { mode: 0o600 });
  return authSecret;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
