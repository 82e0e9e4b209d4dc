import { setTimeout as pause } from "node:timers/promises";
import { syncBills } from "@/lib/server/bills/sync/sync";
import { database } from "@/lib/server/database";
import { huawei } from "@/lib/server/upstream";

// A process that reads bills for a while, as the portal's own does: `node … SECONDS`. Prints how many records a second it kept.
const warmUpMs = 4_000;
const seconds = Number(process.argv[2] ?? 10);

const rowsKept = async (): Promise<number> => {
  const [row] = await database().sql<{ rows: number }[]>`
    select coalesce(sum(records), 0)::int as rows from bill_by_service`;
  return row?.rows ?? 0;
};

const stop = new AbortController();
const ended = syncBills({ signal: stop.signal }).catch((error: unknown) => {
  if (!stop.signal.aborted) throw error;
});
await Promise.race([ended, pause(warmUpMs)]);
const [before, startedAt, used] = [await rowsKept(), performance.now(), process.cpuUsage()];
await Promise.race([ended, pause(seconds * 1000)]);
const took = (performance.now() - startedAt) / 1000;
const rows = (await rowsKept()) - before;
const { user, system } = process.cpuUsage(used);
stop.abort();
await ended;
process.stdout.write(`${JSON.stringify({ perSecond: rows / took, cpu: (user + system) / 1e6 / took })}\n`);
await huawei().close();
await database().sql.end();
