import { describe, expect, it } from "vitest";
import { type Recent, recentOf, remember } from "./recent";

function storage(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}
const page = (id: string): Recent => ({ kind: "page", id });

describe("what was opened last", () => {
  it("is told latest first, each thing once, and not without end", () => {
    const browser = storage();
    for (const id of ["a", "b", "c", "d", "e", "f", "g", "b"]) remember("ann", page(id), browser);
    expect(recentOf("ann", browser).map(({ id }) => id)).toEqual(["b", "g", "f", "e", "d", "c"]);
  });

  it("belongs to one person", () => {
    const browser = storage();
    remember("ann", page("orders"), browser);
    expect(recentOf("ben", browser)).toEqual([]);
  });

  it("tells a page from a customer of the same id", () => {
    const browser = storage();
    remember("ann", page("1"), browser);
    remember("ann", { kind: "customer", id: "1" }, browser);
    expect(recentOf("ann", browser)).toHaveLength(2);
  });

  it.each(["{", "null", '{"a":1}', '[null, 3, {"kind":"action","id":"x"}, {"kind":"page"}]'])(
    "is nothing when the browser keeps %s",
    (text) => {
      expect(recentOf("ann", storage({ "palette:ann": text }))).toEqual([]);
    },
  );

  it("is nothing where the browser refuses to keep anything", () => {
    const refusing = {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("denied");
      },
    };
    remember("ann", page("orders"), refusing);
    expect(recentOf("ann", refusing)).toEqual([]);
  });
});
