import { describe, expect, it } from "vitest";
import { canonicalDetail, entryText, type HashedEntry, hashEntry, noHash, plainText } from "./canonical";

const entry: HashedEntry = {
  account: "a1",
  seq: 1,
  at: "2026-11-23T16:54:29.123Z",
  personId: null,
  actor: "system",
  action: "spend.sent",
  subjectKind: "spend",
  subjectId: "s1",
  requestId: null,
  detail: '{"total":"10.50"}',
};
const text = '["a1",1,"2026-11-23T16:54:29.123Z",null,"system","spend.sent","spend","s1",null,{"total":"10.50"}]';

describe("the canonical form of an entry", () => {
  it("is written one way, and its hash is the one that the decision states", () => {
    expect(entryText(entry)).toBe(text);
    expect(hashEntry(noHash, text)).toBe("da0bf7211e3daefcfe15d9bd93ea14c498c20e4d92c4bc1b5d60530fffe8958c");
  });

  it("changes with every single part", () => {
    const others: Record<keyof HashedEntry, string | number> = {
      account: "a2",
      seq: 2,
      at: "2026-11-23T16:54:29.124Z",
      personId: "p",
      actor: "finance",
      action: "spend.done",
      subjectKind: "bulk",
      subjectId: "s2",
      requestId: "r",
      detail: '{"total":"10.51"}',
    };
    const texts = Object.entries(others).map(([name, value]) => entryText({ ...entry, [name]: value }));
    expect(new Set([text, ...texts]).size).toBe(Object.keys(others).length + 1);
  });

  it("does not let one part flow into the next", () => {
    expect(entryText({ ...entry, subjectId: 'a","b' })).not.toBe(
      entryText({ ...entry, subjectId: "a", requestId: "b" }),
    );
    expect(JSON.parse(entryText({ ...entry, subjectId: 'a","b' }))[7]).toBe('a","b');
  });
});

describe("the canonical form of a detail", () => {
  it("does not depend on the order in which it was put together", () => {
    const [one, other] = [canonicalDetail({ total: "1.00", kind: "x" }), canonicalDetail({ kind: "x", total: "1.00" })];
    expect(one).toBe('{"kind":"x","total":"1.00"}');
    expect(other).toBe(one);
  });

  it("leaves out what has no value and keeps null, false, zero and lists in their order", () => {
    expect(canonicalDetail({ total: undefined, reason: null, known: false, count: -0, records: ["b", "a"] })).toBe(
      '{"count":0,"known":false,"reason":null,"records":["b","a"]}',
    );
  });

  it("has one form for texts that look the same", () => {
    expect(canonicalDetail({ reason: "e\u0301" })).toBe(canonicalDetail({ reason: "é" }));
    expect(plainText("Ａ\0\ud800")).toBe("Ａ\uFFFD\uFFFD");
  });

  it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses %s: amounts are decimal text", (count) => {
    expect(() => canonicalDetail({ count })).toThrow(/decimal text/);
    expect(() => canonicalDetail({ records: [["x", count]] })).toThrow(/decimal text/);
  });
});
