import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

/** Opens a pool of connections; numerics and instants come back as text. */
export function openDatabase(url: string, { connections = 12 } = {}) {
  const sql = postgres(url, {
    max: connections,
    connect_timeout: 3,
    idle_timeout: 60,
    onnotice: () => {},
    transform: { undefined: null },
  });
  return Object.assign(drizzle(sql, { schema, casing: "snake_case" }), { sql });
}

export type Database = ReturnType<typeof openDatabase>;

const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "57P01", // admin shutdown
  "57P02", // crash shutdown
  "57P03", // starting up
  "53300", // too many connections
]);

/** Whether an error means that the database cannot be reached right now; looks through the chain of causes. */
export function isDatabaseAway(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 6; current = current.cause, depth++)
    if ("code" in current && typeof current.code === "string" && awayCodes.has(current.code)) return true;
  return false;
}
