import "server-only";

export interface Clock {
  /** Now, by Huawei's clock as far as it is known. */
  now(): Date;
  /** Between which instants that now lies: apart only while one of the two clocks has just been moved. */
  range(): TimeRange;
  /** Learns from the `Date` header of an answer. A refused signature (401) proves that what was known is wrong. */
  learn(header: string | null, isRefused?: boolean): void;
  /** Milliseconds that Huawei's clock is ahead of the machine's; 0 as long as the two agree. */
  offset(): number;
}

/** A point in time that is known to lie between two. */
export interface TimeRange {
  from: Date;
  until: Date;
}

const remembered = 5;
// The header has whole seconds and the answer took time to travel.
const toleratedMs = 2_000;

const beyondTolerance = (ahead: number) => (Math.abs(ahead) > toleratedMs ? ahead : 0);

/** A clock that follows Huawei's: signatures more than fifteen minutes off are refused (APIGW.0301). */
export function createClock(machine: () => number = Date.now): Clock {
  let offsets: number[] = [];
  let offset = 0;
  let lastHeader = "";
  return {
    now: () => new Date(machine() + offset),
    range: () => {
      const known = [...offsets.map(beyondTolerance), offset];
      const at = machine();
      return { from: new Date(at + Math.min(...known)), until: new Date(at + Math.max(...known)) };
    },
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
      offset = beyondTolerance(median);
    },
  };
}
