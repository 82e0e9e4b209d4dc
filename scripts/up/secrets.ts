import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

export interface Secrets {
  /** Signs session cookies. */
  authSecret: string;
  /** The seed of the Ed25519 key that signs the heads of the log; in no database, so that whoever has one cannot sign. */
  auditKey: string;
}

/** The portal's secrets: each made once, and kept for the owner of the data folder alone. */
export function readSecrets(data: string): Secrets {
  const file = join(data, "secrets.json");
  const kept = existsSync(file) ? readJson(file) : {};
  if (!kept || (existsSync(file) && typeof kept.authSecret !== "string"))
    throw new Refusal(
      `${file} is damaged; delete it, and new secrets are made (people then have to sign in again, and the log's signatures begin anew).`,
    );
  const { authSecret = randomBytes(48).toString("base64url"), auditKey = randomBytes(32).toString("base64url") } = kept;
  if (!kept.authSecret || !kept.auditKey)
    writeFileSync(file, `${JSON.stringify({ authSecret, auditKey })}\n`, { mode: 0o600 });
  return { authSecret, auditKey };
}

function readJson(file: string): Partial<Secrets> | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets> | null;
  } catch {
    return null;
  }
}
