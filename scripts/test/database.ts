import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { migrate } from "../migrate";

/** Makes an empty database with the newest schema, which belongs to one test file alone. */
export async function createTestDatabase(baseUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const url = new URL(baseUrl);
  url.pathname = `/${name}`;
  await run(baseUrl, (sql) => sql`create database ${sql(name)}`);
  await migrate(url.href);
  return { url: url.href, drop: () => run(baseUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`) };
}

async function run(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
