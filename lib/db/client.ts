import "server-only";
import { connect, type Socket } from "node:net";
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
    // Compiling takes longer than any statement of the portal: none reads what sums are kept of.
    connection: { jit: "off" },
  });
  return Object.assign(drizzle(sql, { schema, casing: "snake_case" }), { sql });
}

interface Reached {
  host: string[];
  port: number[];
  path: string | false;
}

export type CopySql = postgres.Sql & {
  /** Lets go on what arrives: the driver leaves a connection held up when the last rows of a COPY filled its buffer. */
  resume: () => void;
};

/**
 * Opens one connection for copying rows in and out. Its packets leave at once: held back until the server confirms the
 * one before, each statement after a COPY would take 40 ms longer.
 */
export function openWriter(url: string): CopySql {
  const sockets = new Set<Socket>();
  const socket = ({ host: [host], port: [port], path }: Reached) => {
    const made = connect(path ? { path } : { host, port: port ?? 5432, noDelay: true });
    sockets.add(made.once("close", () => sockets.delete(made)));
    return made;
  };
  // The driver takes a way to make its sockets that its types do not know.
  const options = { max: 1, idle_timeout: 0, max_lifetime: 0, connect_timeout: 3, onnotice: () => {}, socket };
  const resume = () => {
    for (const made of sockets) made.resume();
  };
  return Object.assign(postgres(url, options as postgres.Options<Record<string, never>>), { resume });
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
