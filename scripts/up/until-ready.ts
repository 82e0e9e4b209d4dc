import type { Child } from "./child";
import { Refusal } from "./refusal.mjs";

/** Waits until a started child is ready; one that ends, takes too long or is no longer wanted leaves nothing behind. */
export async function untilReady<T>(
  name: string,
  child: Child,
  ready: (signal: AbortSignal) => Promise<T>,
  { signal, patience }: { signal: AbortSignal; patience: number },
): Promise<T> {
  const over = new AbortController();
  const ended = child.exited.then(({ how }) => {
    const own = child.errors.find((line) => line.startsWith("Partner Desk cannot start")); // a whole sentence already
    throw new Refusal(own ?? `${name} does not start: ${child.errors.at(-1) ?? how}`);
  });
  const unwanted = new Promise<never>((_, reject) => {
    const refuse = (why: string) => reject(new Refusal(`${name} ${why}.`));
    if (signal.aborted) refuse("was stopped");
    signal.addEventListener("abort", () => refuse("was stopped"), { once: true, signal: over.signal });
    const timer = setTimeout(() => refuse(`was not ready after ${patience / 1000} s`), patience);
    over.signal.addEventListener("abort", () => clearTimeout(timer));
  });
  try {
    return await Promise.race([ready(over.signal), ended, unwanted]);
  } catch (error) {
    await child.stop(1_000);
    throw error;
  } finally {
    over.abort();
  }
}
