import type { Column, Sort } from "./columns";
import { finish, orderBy, type Ranks, rankSteps, type Steps } from "./ranks";

/** What is known of rows that are all here, so that ordering and narrowing them takes no second look at the rows. */
export interface ClientIndex<Row> {
  /** Prepares everything, in steps. */
  steps: () => Steps<void>;
  /** The numbers of the rows that hold the words, in an order. */
  order: (sorts: readonly Sort[], words: string) => Uint32Array;
  rows: readonly Row[];
}

function* haystackSteps<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Steps<string[]> {
  const readers = columns.flatMap(({ value }) => (value.kind === "none" ? [] : [value.of]));
  const haystacks: string[] = [];
  for (const row of rows) {
    haystacks.push(
      readers
        .map((read) => read(row) ?? "")
        .join("\n")
        .toLowerCase(),
    );
    if (haystacks.length % 512 === 0) yield;
  }
  return haystacks;
}

/** An index over rows that stay as they are; each part is made when it is first needed, or ahead of that in idle steps. */
export function createClientIndex<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  language: string,
): ClientIndex<Row> {
  const ranks = new Map<string, Ranks>();
  const ordered = new Map<string, Uint32Array>();
  let haystacks: string[] | null = null;
  const ranksOf = (id: string): Ranks | null => {
    const column = columns.find((one) => one.id === id);
    if (!column || column.value.kind === "none") return null;
    const known = ranks.get(id) ?? finish(rankSteps(rows, column.value, language));
    ranks.set(id, known);
    return known;
  };
  const sorted = (sorts: readonly Sort[]): Uint32Array => {
    const key = JSON.stringify(sorts);
    const known = ordered.get(key);
    if (known) return known;
    // Stable counting, the least column first: the last one decides and equal rows keep the order of those before.
    let order: Uint32Array = Uint32Array.from(rows.keys());
    for (const { by, isDescending } of sorts.toReversed()) {
      const column = ranksOf(by);
      if (column) order = orderBy(order, column, isDescending);
    }
    if (ordered.size > 4) ordered.clear();
    ordered.set(key, order);
    return order;
  };
  return {
    rows,
    *steps() {
      haystacks ??= yield* haystackSteps(rows, columns);
      for (const { id, value } of columns) if (!ranks.has(id)) ranks.set(id, yield* rankSteps(rows, value, language));
    },
    order: (sorts, words) => {
      const order = sorted(sorts);
      const wanted = words.trim().toLowerCase();
      if (!wanted) return order;
      haystacks ??= finish(haystackSteps(rows, columns));
      const hay = haystacks;
      return order.filter((row) => hay[row]?.includes(wanted));
    },
  };
}
