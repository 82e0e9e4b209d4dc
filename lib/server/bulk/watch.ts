import "server-only";
import { sql } from "drizzle-orm";
import { database } from "../database";
import { log } from "../log";
import { runHere } from "./engine";
import { listOrphans } from "./lease";

const lookMs = 2_000;

/** Gives rows whose outcome was unknown the end that the ledger has for them by now. */
export async function settleRows(): Promise<void> {
  await database().execute(sql`
    update bulk_row as kept set
      state = case when line.state in ('done', 'settled_done') then 'done' else 'refused' end,
      reference = coalesce(line.reference, kept.reference),
      vendor_code = line.vendor_code,
      vendor_message = line.vendor_message,
      problem = case when line.state = 'settled_not_applied' then 'not_applied' end
    from ledger_line as line
    where kept.state = 'unknown' and line.entry_id = kept.entry_id and line.payee = kept.customer_id
      and line.state in ('done', 'refused', 'settled_done', 'settled_not_applied')`);
}

/** Goes on with runs whose process died, and takes over what the ledger learned later. Returns the way to stop it. */
export function keepRunsGoing(): () => void {
  const look = async () => {
    await settleRows();
    for (const id of await listOrphans()) void runHere(id);
  };
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look()
      .catch((error: unknown) => log().debug({ err: error }, "bulk runs were not looked at"))
      .finally(() => {
        isLooking = false;
      });
  }, lookMs);
  return () => clearInterval(timer);
}
