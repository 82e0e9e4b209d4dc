import type { Steps } from "./ranks";

const sliceMs = 8;

/** Does steps while the page has nothing else to do; gives what stops it. */
export function whenIdle<Out>(steps: Steps<Out>, onDone: (out: Out) => void): () => void {
  let isStopped = false;
  const work = () => {
    const until = performance.now() + sliceMs;
    while (!isStopped && performance.now() < until) {
      const step = steps.next();
      if (!step.done) continue;
      onDone(step.value);
      return;
    }
    if (!isStopped) wait();
  };
  // Safari has no idle callbacks; a short break does there.
  const wait = () =>
    typeof requestIdleCallback === "function" ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work, 30);
  wait();
  return () => {
    isStopped = true;
  };
}
