import { existsSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../up/refusal.mjs";
import { readPassword } from "./password";
import { choosePlace } from "./place";
import { readPostmasterFile } from "./postmaster-file";
import { urlOf } from "./reach";

/** The address of the server that `npm run up` keeps in the data folder; it has to be running. */
export function keptUrl(data: string): string {
  const folder = join(data, "postgres");
  const port = existsSync(folder) ? readPostmasterFile(choosePlace(folder).cluster)?.port : null;
  if (!port)
    throw new Refusal(`No PostgreSQL runs for ${data}; start the portal with npm run up, or set DATABASE_URL.`, 2);
  return urlOf(port, readPassword(folder).password);
}
