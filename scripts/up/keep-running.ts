import { setTimeout as wait } from "node:timers/promises";

/** A process that is to run until the whole is stopped. */
export interface Part {
  pid: number;
  /** Resolves when it is gone; `final` is a sentence when another attempt would end the same way. */
  exited: Promise<{ how: string; final?: string }>;
  stop(): Promise<void>;
}

export interface Kept<P extends Part> {
  current(): P;
  stop(): Promise<void>;
}

const calm = 60_000; // after so long the earlier attempts no longer count

/** Starts a part again when it ends unexpectedly, with growing pauses, and gives up after as many attempts as pauses. */
export function keepRunning<P extends Part>({
  name,
  part,
  restart,
  say,
  giveUp,
  pauses = [500, 2_000, 5_000],
}: {
  name: string;
  part: P;
  restart: (signal: AbortSignal) => Promise<P>;
  say: (sentence: string) => void;
  giveUp: (sentence: string) => void;
  pauses?: readonly number[];
}): Kept<P> {
  let current = part;
  const stopping = new AbortController();

  const watch = async () => {
    let attempts = 0;
    for (;;) {
      const started = Date.now();
      let { how, final } = await current.exited;
      if (Date.now() - started > calm) attempts = 0;
      for (let isUp = false; !isUp; ) {
        if (stopping.signal.aborted) return;
        const pause = pauses[attempts++];
        if (final || pause === undefined) return giveUp(final ?? `${name} keeps ending (${how}).`);
        say(`${name} ended unexpectedly (${how}); starting it again in ${pause / 1000} s.`);
        await wait(pause, undefined, { signal: stopping.signal }).catch(() => {});
        if (stopping.signal.aborted) return;
        try {
          current = await restart(stopping.signal);
          if (stopping.signal.aborted) return current.stop();
          isUp = true;
          say(`${name} runs again.`);
        } catch (error) {
          how = error instanceof Error ? error.message : String(error);
        }
      }
    }
  };
  const watching = watch();

  return {
    current: () => current,
    async stop() {
      stopping.abort();
      await current.stop();
      await watching; // another one may be coming up, which then stops as well
    },
  };
}
