import { join } from "node:path";
import postgres from "postgres";
import { type PostgresServer, startPostgres } from "../postgres/start";
import type { Part } from "./keep-running";
import { Refusal } from "./refusal.mjs";

export interface DatabasePart extends Part {
  url: string;
  server: PostgresServer;
}

/** Starts the embedded server, or takes over the one of a killed run. */
export async function startDatabase(data: string, port?: number): Promise<DatabasePart & { notes: string[] }> {
  const notes: string[] = [];
  const server = await startPostgres({
    data: join(data, "postgres"),
    ...(port && { port }),
    log: (sentence) => notes.push(sentence),
  });
  const exited = server.exited.then(() => ({ how: `process ${server.pid} is gone` }));
  return { pid: server.pid, url: server.url, server, notes, exited, stop: () => server.stop() };
}

const reasons: Record<string, string> = {
  "28P01": "refuses the name or password",
  "28000": "does not let this user in",
  "3D000": "has no database of that name",
  ECONNREFUSED: "does not answer",
  CONNECT_TIMEOUT: "does not answer",
  ENOTFOUND: "cannot be found",
};

/** Makes sure that a server of somebody's own, named by DATABASE_URL, can be used. */
export async function checkDatabase(url: string): Promise<void> {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^postgres(ql)?:$/.test(address.protocol))
    throw new Refusal("DATABASE_URL must be an address such as postgres://user:password@host:5432/database.");
  const sql = postgres(url, { max: 1, connect_timeout: 8, onnotice: () => {} });
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`;
    if (Number(row?.version) < 150_000)
      throw new Refusal(
        `The database at ${address.host} is older than PostgreSQL 15, which is the oldest that will do.`,
      );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = String((error as NodeJS.ErrnoException).code ?? "");
    throw new Refusal(
      `The database at ${address.host} ${reasons[code] ?? `cannot be used (${code || "unknown reason"})`}; check DATABASE_URL.`,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}
