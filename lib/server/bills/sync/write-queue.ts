import "server-only";
import type { Sql } from "postgres";
import { type Page, writePages } from "./write-pages";

const mostAtOnce = 64;

/**
 * One writer for many readers: sums of services are shared by all customers, and two transactions would wait for each
 * other's rows. Whatever came while it wrote goes into the next transaction together.
 */
export function createWriteQueue(sql: Sql): (page: Page) => Promise<void> {
  const waiting: { page: Page; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let isWriting = false;
  async function work() {
    isWriting = true;
    while (waiting.length > 0) {
      const taken = waiting.splice(0, mostAtOnce);
      try {
        await writePages(
          sql,
          taken.map(({ page }) => page),
        );
        for (const { resolve } of taken) resolve();
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
    isWriting = false;
  }
  return (page) =>
    new Promise((resolve, reject) => {
      waiting.push({ page, resolve, reject });
      if (!isWriting) void work();
    });
}
