import "server-only";

export interface Clock {
  /** Now, by Huawei's clock as far as it is known. */
  now(): Date;
  /** Learns from the `Date` header of an answer. */
  learn(header: string | null): void;
}

const remembered = 5;
// The header has whole seconds and the answer took time to travel.
const toleratedMs = 2_000;

/** A clock that follows Huawei's: signatures more than fifteen minutes off are refused (APIGW.0301). */
export function createClock(machine: () => number = Date.now): Clock {
  const offsets: number[] = [];
  let offset = 0;
  return {
    now: () => new Date(machine() + offset),
    learn(header) {
      const told = header ? Date.parse(header) : Number.NaN;
      if (Number.isNaN(told)) return;
      offsets.push(told - machine());
      if (offsets.length > remembered) offsets.shift();
      const median = offsets.toSorted((a, b) => a - b)[Math.floor(offsets.length / 2)] ?? 0;
      offset = Math.abs(median) > toleratedMs ? median : 0;
    },
  };
}
