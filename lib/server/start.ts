import "server-only";
import { keepHeads } from "./audit/heads";
import { keepSyncing } from "./bills/sync/keep-syncing";
import { keepRunsGoing } from "./bulk/watch";
import { environment } from "./environment";
import { keepAllFresh } from "./jobs/index";
import { log } from "./log";
import { keepSettling } from "./settle/worker";
import { configuration } from "./upstream";

/** sysexits.h: configuration error; `up` passes the sentence on and does not try again. */
const badConfiguration = 78;

/** The first pages go before settlement, which has been away for longer than this anyway. */
const settleAfterMs = 3_000;

/** Checks all configuration before the first request and starts the clock of the background jobs. */
export function startPortal(): void {
  try {
    environment();
    configuration();
  } catch (error) {
    process.stderr.write(
      `Partner Desk cannot start: ${error instanceof Error ? error.message : "bad configuration"}\n`,
    );
    process.exit(badConfiguration);
  }
  process.on("unhandledRejection", (error) => log().error({ err: error }, "unhandled rejection"));
  keepAllFresh();
  keepHeads();
  if (environment().SETTLE_IN_PORTAL === "yes") keepSettling(settleAfterMs);
  keepRunsGoing();
  if (environment().BILL_SYNC_IN_PORTAL === "yes") keepSyncing();
}
