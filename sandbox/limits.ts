import type { Shapes } from "./options";
import { Refusal } from "./refusal";

/** The two published bodies of a throttled call; which one comes depends on the gateway (fci_00001). */
export function throttled(limit: number, shapes: Shapes): Refusal {
  const reason = `The throttling threshold has been reached: policy user over ratelimit,limit:${limit},time:1 second`;
  return new Refusal(429, (requestId) =>
    shapes === "documented"
      ? {
          status_code: 429,
          request_id: requestId,
          error_code: "APIGW.0308",
          error_message: reason,
          encoded_authorization_message: "",
        }
      : { error_msg: reason, error_code: "APIG.0308", request_id: requestId },
  );
}

interface Turns {
  times: number[];
  /** Turns before this place are more than a second old. */
  head: number;
}

/** Forgets the turns up to an instant, in steps that cost nothing on average. */
function forget(turns: Turns, until: number) {
  while (turns.head < turns.times.length && (turns.times[turns.head] ?? 0) <= until) turns.head += 1;
  if (turns.head < 1024) return;
  turns.times = turns.times.slice(turns.head);
  turns.head = 0;
}

/** Calls per second for each account and operation, over a window that slides with real time, not with the sandbox clock. */
export function createLimits(clock: () => number = () => performance.now()) {
  const taken = new Map<string, Turns>();
  const raised = new Map<string, number>();
  let all: number | null = null;
  return {
    /** Sets calls per second for one operation (Huawei's name) or for every one; null gives the ceilings back. */
    set(perSecond: number | null, operation?: string) {
      taken.clear();
      if (operation === undefined) {
        all = perSecond;
        raised.clear();
      } else if (perSecond === null) raised.delete(operation);
      else raised.set(operation, perSecond);
    },
    /** Takes a turn; the limit that is in the way when there is none, else null. A refused call takes none. */
    take(account: string, operation: string, usual: number): number | null {
      const limit = raised.get(operation) ?? all ?? usual;
      const key = `${account} ${operation}`;
      const now = clock();
      const turns = taken.get(key) ?? { times: [], head: 0 };
      taken.set(key, turns);
      forget(turns, now - 1000);
      if (turns.times.length - turns.head >= limit) return limit;
      turns.times.push(now);
      return null;
    },
  };
}

export type Limits = ReturnType<typeof createLimits>;
