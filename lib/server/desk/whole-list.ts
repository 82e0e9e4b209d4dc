import "server-only";
import { longestWhole } from "@/lib/desk/account-answers";
import { single } from "../single";

const pageSize = 100;
/** So many pages are asked for at a time; each still waits for its turn in the operation's window. */
const abreast = 5;
const keptMs = 60_000;
const mostKept = 50;

export interface Page<Row> {
  total: number | null;
  rows: readonly Row[];
}

/** A list of Huawei's as it was at one moment. */
export interface Snapshot<Row> {
  total: number;
  /** Null where the list is longer than what is read whole. */
  rows: readonly Row[] | null;
  asOf: string;
}

type ReadPage<Row> = (offset: number, limit: number) => Promise<Page<Row>>;

async function readAll<Row>(readPage: ReadPage<Row>): Promise<Snapshot<Row>> {
  const asOf = new Date().toISOString();
  const first = await readPage(0, pageSize);
  const total = first.total ?? first.rows.length;
  if (total > longestWhole) return { total, rows: null, asOf };
  const offsets: number[] = [];
  for (let offset = pageSize; offset < total; offset += pageSize) offsets.push(offset);
  const rows = [...first.rows];
  for (let at = 0; at < offsets.length; at += abreast) {
    const pages = await Promise.all(offsets.slice(at, at + abreast).map((offset) => readPage(offset, pageSize)));
    for (const page of pages) rows.push(...page.rows);
  }
  return { total: rows.length, rows, asOf };
}

interface Kept {
  at: number;
  isDone: boolean;
  snapshot: Promise<Snapshot<unknown>>;
}
const kept = single("wholeLists", () => new Map<string, Kept>());

/**
 * Reads a list whole, to order it and to add it up: Huawei's lists have neither an order nor sums. A first page reads it
 * anew, so that what was just done shows; later pages are cut from the same snapshot, so that no row shifts between them.
 */
export async function readWhole<Row>(
  key: string,
  readPage: ReadPage<Row>,
  { isFirst }: { isFirst: boolean },
): Promise<Snapshot<Row>> {
  const lists = kept();
  const known = lists.get(key);
  const isUsable = known && (isFirst ? !known.isDone : known.at > Date.now() - keptMs);
  if (isUsable) return known.snapshot as Promise<Snapshot<Row>>;
  const entry: Kept = { at: Date.now(), isDone: false, snapshot: readAll(readPage) };
  lists.delete(key);
  lists.set(key, entry);
  const oldest = lists.keys().next().value;
  if (lists.size > mostKept && oldest !== undefined) lists.delete(oldest);
  try {
    return (await entry.snapshot) as Snapshot<Row>;
  } catch (error) {
    if (lists.get(key) === entry) lists.delete(key);
    throw error;
  } finally {
    entry.isDone = true;
  }
}

/** Newest first; rows without a time stand last, rows of one second as Huawei listed them, turned round like the rest. */
export const newestFirst = <Row>(rows: readonly Row[], timeOf: (row: Row) => string | null): Row[] =>
  [...rows].reverse().sort((a, b) => (timeOf(b) ?? "").localeCompare(timeOf(a) ?? ""));

/** A name for a filter: the same whatever the order of its fields. */
export const keyOf = (name: string, account: string, filter: Record<string, unknown>): string =>
  JSON.stringify([name, account, Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1))]);
