import "server-only";
import { sql } from "drizzle-orm";
import { database } from "./database";
import { huawei } from "./upstream";

export interface Health {
  database: "up" | "away";
  /** By the last call or, when there was none lately, by whether a connection opens. */
  upstream: "up" | "away";
}

const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too slow")), ms).unref())]);

const stateOf = (work: Promise<unknown>) =>
  within(2_000, work).then(
    () => "up" as const,
    () => "away" as const,
  );

/** Whether the database answers and Huawei's gateway can be reached. */
export async function readHealth(): Promise<Health> {
  const [databaseState, upstreamState] = await Promise.all([
    stateOf(database().execute(sql`select 1`)),
    stateOf(huawei().reach()),
  ]);
  return { database: databaseState, upstream: upstreamState };
}
