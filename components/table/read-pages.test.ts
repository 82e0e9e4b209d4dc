import { describe, expect, it } from "vitest";
import { ProblemAnswer } from "@/lib/client/problem-answer";
import { readPages } from "./read-pages";

const all = Array.from({ length: 7 }, (_, index) => index);
const away = new ProblemAnswer({ code: "busy", status: 503, title: "", advice: "", requestId: "" });

function list({ count = true, faults = 0 } = {}) {
  const asked: number[] = [];
  const seen: number[] = [];
  let left = faults;
  let open = 0;
  const stop = new AbortController();
  const reading = () =>
    readPages(
      async (offset) => {
        asked.push(offset);
        open += 1;
        expect(open).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 1));
        open -= 1;
        if (left-- > 0) throw away;
        return { rows: all.slice(offset, offset + 3), total: count ? all.length : null };
      },
      {
        rowsOf: ({ rows }) => rows,
        countOf: ({ total }) => total,
        pageSize: 3,
        onProgress: (done) => seen.push(done),
        signal: stop.signal,
        pauseMs: 1,
      },
    );
  return { asked, seen, stop, reading };
}

describe("a list that is read whole", () => {
  it("is asked for one page at a time and tells how far it is, with or without a count", async () => {
    for (const count of [true, false]) {
      const { reading, asked, seen } = list({ count });
      expect(await reading()).toEqual(all);
      expect([asked, seen]).toEqual([
        [0, 3, 6],
        [3, 6, 7],
      ]);
    }
  });

  it("asks again for a page that was too much at the moment, and gives up after a while", async () => {
    const some = list({ faults: 2 });
    expect(await some.reading()).toEqual(all);
    expect(some.asked).toEqual([0, 0, 0, 3, 6]);
    await expect(list({ faults: 99 }).reading()).rejects.toBe(away);
  });

  it("stops when it is told to", async () => {
    const { reading, stop, asked } = list();
    const done = reading();
    stop.abort();
    await expect(done).rejects.toThrow();
    expect(asked).toEqual([0]);
  });
});
