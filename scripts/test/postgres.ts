import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../postgres/start";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the server that all integration tests share; each makes a database of its own on it. */
    databaseUrl: string;
  }
}

/** Starts one PostgreSQL server in a fresh folder for a run of the integration tests, and leaves nothing of it behind. */
export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const data = join(process.cwd(), `.data/test-postgres-${process.pid}`);
  const server = await startPostgres({ data });
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.stop();
    // As root the cluster may live outside the data folder, in one of its own.
    for (const folder of [dirname(server.cluster), data]) rmSync(folder, { recursive: true, force: true });
  };
}
