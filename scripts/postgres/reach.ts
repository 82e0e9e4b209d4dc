import postgres from "postgres";

/** Name of the server's superuser and of the portal's database alike. */
export const databaseName = "partner_desk";

/** The address of a database on the embedded server. */
export const urlOf = (port: number, password: string, database = databaseName): string =>
  `postgres://${databaseName}:${password}@127.0.0.1:${port}/${database}`;

/** What became of an attempt to reach a server. */
export type Reach = "answers" | "wrong password" | "other server" | "away";

/** Whether a server on that port takes the password and serves that data directory. */
export async function reach(port: number, password: string, cluster: string): Promise<Reach> {
  const sql = open(urlOf(port, password, "postgres"));
  try {
    const [row] = await sql<{ data_directory: string }[]>`show data_directory`;
    return row?.data_directory === cluster ? "answers" : "other server";
  } catch (error) {
    return codeOf(error) === "28P01" ? "wrong password" : "away";
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Creates the portal's database, unless it is there. */
export async function createDatabase(port: number, password: string): Promise<void> {
  const sql = open(urlOf(port, password, "postgres"));
  try {
    const found = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (found.length === 0) await sql`create database ${sql(databaseName)}`;
  } catch (error) {
    if (codeOf(error) !== "42P04") throw error; // somebody else has just created it
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const open = (url: string) => postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {}, fetch_types: false });

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
