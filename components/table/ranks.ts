import { compareAmounts } from "@/lib/money";
import type { Value } from "./columns";

/** Work in short steps, so that a page can do it between two frames. */
export type Steps<Out> = Generator<void, Out>;

/** Does all steps at once. */
export function finish<Out>(steps: Steps<Out>): Out {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const run = 512;

/** The numbers 0 to count in the order of a comparison; equal ones stay as they were. */
export function* orderSteps(count: number, compare: (first: number, second: number) => number): Steps<Uint32Array> {
  let from = new Uint32Array(count);
  for (let index = 0; index < count; index++) from[index] = index;
  for (let start = 0; start < count; start += run) {
    from.subarray(start, start + run).sort(compare);
    yield;
  }
  let to = new Uint32Array(count);
  for (let width = run; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const first = from[left] ?? 0;
        const second = from[right] ?? 0;
        const isFirst = left < middle && (right >= end || compare(first, second) <= 0);
        to[at] = isFirst ? first : second;
        if (isFirst) left += 1;
        else right += 1;
        if (at % 1024 === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The place of each row by one column: 0 for a row without a value, else from 1; rows of equal worth share a place. */
export interface Ranks {
  of: Uint32Array;
  highest: number;
}

type Comparable = string | number;

const isAscii = (value: Comparable) => /^[ -~]*$/.test(String(value));

/** Latin text so that its code units compare as people read it; ten times quicker than a language's own rules, which it needs none of. */
const fold = (value: Comparable) =>
  String(value)
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(20, "0"));

function comparisonOf<Row>(kind: Value<Row>["kind"], values: readonly Comparable[], language: string) {
  if (kind === "text" && !values.every(isAscii)) {
    const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
    return (first: number, second: number) => compare(String(values[first]), String(values[second]));
  }
  if (kind === "text" || kind === "instant") {
    const folded = kind === "text" ? values.map(fold) : values;
    return (first: number, second: number) => {
      const [one, other] = [folded[first] ?? "", folded[second] ?? ""];
      return one < other ? -1 : one > other ? 1 : 0;
    };
  }
  // Reading decimals as floats never turns their order round, it can only make two of them equal; those are compared exactly.
  const near = Float64Array.from(values, Number);
  return (first: number, second: number) =>
    (near[first] ?? 0) - (near[second] ?? 0) ||
    (values[first] === values[second] ? 0 : compareAmounts(String(values[first]), String(values[second])));
}

/** Ranks rows by a column: each different value is compared once and for all, later orders only count. */
export function* rankSteps<Row>(rows: readonly Row[], value: Value<Row>, language: string): Steps<Ranks> {
  const of = new Uint32Array(rows.length);
  if (value.kind === "none") return { of, highest: 0 };
  const numbers = new Map<Comparable, number>();
  const values: Comparable[] = [];
  for (let index = 0; index < rows.length; index++) {
    const found = value.of(rows[index] as Row);
    if (found !== null && found !== "") {
      let number = numbers.get(found);
      if (number === undefined) {
        number = values.push(found);
        numbers.set(found, number);
      }
      of[index] = number;
    }
    if (index % 2048 === 0) yield;
  }
  const compare = comparisonOf(value.kind, values, language);
  const order = yield* orderSteps(values.length, compare);
  const places = new Uint32Array(values.length + 1);
  let highest = 0;
  for (let at = 0; at < order.length; at++) {
    const number = order[at] ?? 0;
    if (at === 0 || compare(order[at - 1] ?? 0, number) !== 0) highest += 1;
    places[number + 1] = highest;
    if (at % 1024 === 0) yield;
  }
  for (let index = 0; index < of.length; index++) of[index] = places[of[index] ?? 0] ?? 0;
  return { of, highest };
}

/** Rows' numbers in another order by one column, those without a value last; equal ones stay as they were. */
export function orderBy(order: Uint32Array, { of, highest }: Ranks, isDescending: boolean): Uint32Array {
  const placeOf = (row: number) => {
    const rank = of[row] ?? 0;
    return rank === 0 ? highest : isDescending ? highest - rank : rank - 1;
  };
  const starts = new Uint32Array(highest + 2);
  for (const row of order) {
    const next = placeOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const place = placeOf(row);
    const at = starts[place] ?? 0;
    sorted[at] = row;
    starts[place] = at + 1;
  }
  return sorted;
}
