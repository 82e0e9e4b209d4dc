import "server-only";
import { eq } from "drizzle-orm";
import { bulkRun } from "@/lib/db/bulk-tables";
import { database } from "../database";
import { log } from "../log";
import { single } from "../single";
import { dropLease, leaseSeconds, renewLease, takeLease } from "./lease";
import { sendRun } from "./send-run";

/** How soon a pause or an end is noticed, besides keeping the claim. */
const heartbeatMs = 300;
/** Nothing leaves on a claim that is older than this: by the time it runs out, what left has ended. */
const safeMs = (leaseSeconds - 3) * 1_000;

const runners = single("bulkRunners", () => new Map<string, Promise<void>>());

async function work(runId: string): Promise<void> {
  const holder = crypto.randomUUID();
  if (!(await takeLease(runId, holder))) return;
  let keptAt = Date.now();
  let isWanted = true;
  const timer = setInterval(() => {
    const askedAt = Date.now();
    renewLease(runId, holder).then(
      (state) => {
        if (state === null) isWanted = false;
        else {
          keptAt = askedAt;
          isWanted &&= state === "running";
        }
      },
      () => {}, // The database is away: the claim grows old, and nothing more leaves.
    );
  }, heartbeatMs);
  try {
    const [run] = await database().select().from(bulkRun).where(eq(bulkRun.id, runId));
    if (run) await sendRun(run, () => isWanted && Date.now() - keptAt < safeMs);
  } finally {
    clearInterval(timer);
    await dropLease(runId, holder).catch(() => {}); // It runs out by itself.
  }
}

/** Works on a run in this process until nothing is left to send, unless some process does already. */
export function runHere(runId: string): Promise<void> {
  const known = runners().get(runId);
  if (known) return known;
  const running = work(runId)
    .catch((error: unknown) => log().warn({ run: runId, err: error }, "a bulk run was interrupted"))
    .finally(() => runners().delete(runId));
  runners().set(runId, running);
  return running;
}
