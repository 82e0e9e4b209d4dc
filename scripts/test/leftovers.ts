import { existsSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { listDistantData, removePostgres } from "../postgres/remove";
import { processStart } from "../up/process-start.mjs";

// Test runs that were killed leave a PostgreSQL server and its data behind; their folders are named for the process.
const throwaway = /^(?:e2e|test-postgres)-(\d+)\b/;

/** Whether a path under `.data` belongs to a test run that is over. */
const isOver = (path: string) => {
  const pid = throwaway.exec(path)?.[1];
  return pid !== undefined && processStart(Number(pid)) === null;
};

if (existsSync(".data")) {
  const data = realpathSync(".data");
  const distant = listDistantData().filter(
    (path) => path.startsWith(`${data}/`) && isOver(path.slice(data.length + 1)),
  );
  const near = readdirSync(data)
    .filter(isOver)
    .flatMap((name) => [join(data, name), ...readdirSync(join(data, name)).map((inner) => join(data, name, inner))])
    .filter((path) => existsSync(join(path, "cluster")));
  for (const path of [...distant, ...near.reverse()]) await removePostgres(path);
  for (const name of readdirSync(data)) if (isOver(name)) rmSync(join(data, name), { recursive: true, force: true });
}
