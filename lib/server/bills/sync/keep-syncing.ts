import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "../../log";
import { toProblem } from "../../to-problem";
import { syncBills } from "./sync";

/** The first pages of a portal that has just started go before. */
const firstAfterMs = 8_000;
const lookMs = 60_000;
const restMs = 20_000;

/** Copies what can have changed, again and again, until it is stopped. What fails is tried again a little later. */
export function keepSyncing(): () => Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const work = async () => {
    await pause(firstAfterMs, undefined, { signal });
    for (;;) {
      const end = await syncBills({ signal }).catch((error: unknown) => {
        signal.throwIfAborted();
        log().info({ job: "bill sync", code: toProblem(error).code }, "the copy of bills rests");
        return "failed" as const;
      });
      await pause(end === "failed" ? restMs : lookMs, undefined, { signal });
    }
  };
  const ended = work().catch(() => {}); // stopped
  return async () => {
    stop.abort();
    await ended;
  };
}
