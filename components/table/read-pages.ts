import { isProblem } from "@/lib/client/problem-answer";

interface Reading<Out, Row> {
  rowsOf: (answer: Out) => readonly Row[];
  countOf: (answer: Out) => number | null;
  pageSize: number;
  onProgress: (done: number) => void;
  signal: AbortSignal;
  /** How long to wait before a page is asked for again. */
  pauseMs?: number;
}

const tries = 5;
const passing = new Set([0, 502, 503, 504]);

/**
 * Reads a list from its first page to its last. One page is asked for at a time, so that an export leaves the partner's
 * calls per second to people; a page that finds Huawei busy or away is asked for again after a pause.
 */
export async function readPages<Out, Row>(
  readPage: (offset: number) => Promise<Out>,
  { rowsOf, countOf, pageSize, onProgress, signal, pauseMs = 1_000 }: Reading<Out, Row>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const answer = await again(() => readPage(rows.length), signal, pauseMs);
    const page = rowsOf(answer);
    rows.push(...page);
    onProgress(rows.length);
    const count = countOf(answer);
    if (page.length === 0 || (count === null ? page.length < pageSize : rows.length >= count)) return rows;
  }
}

async function again<Out>(ask: () => Promise<Out>, signal: AbortSignal, pauseMs: number): Promise<Out> {
  for (let tried = 1; ; tried++) {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || tried === tries || !isProblem(error) || !passing.has(error.body.status)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * tried));
    }
  }
}
