import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refusalOf } from "../up/refusal.mjs";

/** The password of the embedded server, made once and kept in the data folder for its owner's eyes alone. */
export function readPassword(data: string): { password: string; isNew: boolean } {
  const file = join(data, "password");
  try {
    const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
    if (kept) return { password: kept, isNew: false };
    const password = randomBytes(24).toString("hex");
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    return { password, isNew: true };
  } catch (error) {
    throw refusalOf(error, data) ?? error;
  }
}
