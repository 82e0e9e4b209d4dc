import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const ownFolder = fileURLToPath(new URL("../lib/db/migrations", import.meta.url));
const lockKey = 7_224_911; // any number, the same in every portal

/**
 * Brings a database to the newest schema. Drizzle's own migrator fails when another one starts on an empty database at
 * the same time, so they take turns: the lock belongs to the one connection on which the migrations run.
 */
export async function migrate(url: string, folder: string = ownFolder): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.DATABASE_URL;
  if (url) await migrate(url);
  else {
    process.stderr.write("DATABASE_URL must name the database to migrate.\n");
    process.exitCode = 2;
  }
}
