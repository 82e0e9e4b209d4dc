import "server-only";

export interface Clock {
  /** Now, by Huawei's clock as far as it is known. */
  now(): Date;
  /** Learns from the `Date` header of an answer. A refused signature (401) proves that what was known is wrong. */
  learn(header: string | null, isRefused?: boolean): void;
  /** Milliseconds that Huawei's clock is ahead of the machine's; 0 as long as the two agree. */
  offset(): number;
}

const remembered = 5;
// The header has whole seconds and the answer took time to travel.
const toleratedMs = 2_000;

/** A clock that follows Huawei's: signatures more than fifteen minutes off are refused (APIGW.0301). */
export function createClock(machine: () => number = Date.now): Clock {
  let offsets: number[] = [];
  let offset = 0;
  let lastHeader = "";
  return {
    now: () => new Date(machine() + offset),
    offset: () => offset,
    learn(header, isRefused = false) {
      // Within one second all headers are the same, and the first is the nearest to the truth.
      if (header === null || (header === lastHeader && !isRefused)) return;
      lastHeader = header;
      const ahead = Date.parse(header) - machine();
      if (Number.isNaN(ahead)) return;
      // One odd answer must not move the clock, a refusal for its sake must.
      if (isRefused && Math.abs(ahead - offset) > toleratedMs) offsets = [];
      offsets = [...offsets, ahead].slice(-remembered);
      const median = offsets.toSorted((a, b) => a - b)[Math.floor(offsets.length / 2)] ?? 0;
      offset = Math.abs(median) > toleratedMs ? median : 0;
    },
  };
}
