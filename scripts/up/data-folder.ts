import { accessSync, constants, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Lock, takeLock } from "./lock.mjs";
import { makeFolder } from "./make-folder";
import { Refusal, refusalOf } from "./refusal.mjs";

/** Makes the data folder if need be and gives its whole path. */
export function openDataFolder(data: string): string {
  try {
    makeFolder(resolve(data, "log"));
    accessSync(data, constants.W_OK | constants.X_OK);
    return realpathSync(data);
  } catch (error) {
    throw refusalOf(error, data) ?? error;
  }
}

/** Sees to it that one `up` alone works on a data folder; waits for one that is just stopping. */
export async function lockDataFolder(data: string): Promise<{ lock: Lock; afterCrash: boolean }> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const taken = takeLock(join(data, "up.lock"));
    if ("lock" in taken) return { lock: taken.lock, afterCrash: taken.stale };
    const { holder } = taken;
    if (!holder.stopping || Date.now() > deadline)
      throw new Refusal(
        `Partner Desk already runs ${holder.url ? `at ${holder.url} ` : ""}with the data in ${data} (process ${holder.pid}); stop it, or choose another folder with --data.`,
      );
    await wait(100);
  }
}
