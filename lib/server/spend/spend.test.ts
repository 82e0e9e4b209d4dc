import { describe, expect, it } from "vitest";
import type { EntryState } from "@/lib/db/schema";
import { hashPayload } from "./ledger";
import { stateOf } from "./transitions";

describe("the state of a spend", () => {
  const done = { payee: "a", state: "done", reference: "C1" } as const;
  const refused = { payee: "b", state: "refused", code: "CBC.1", message: "" } as const;
  const unknown = { payee: "c", state: "unknown" } as const;

  it.each<[readonly { payee: string; state: EntryState }[], EntryState]>([
    [[done, refused], "done"],
    [[refused, refused], "refused"],
    [[done, unknown], "unknown"],
    [[refused, unknown], "unknown"],
    [[unknown, { payee: "d", state: "needs_a_person" }], "needs_a_person"],
    [[refused, { payee: "d", state: "settled_done" }], "settled_done"],
    [[done, { payee: "d", state: "settled_not_applied" }], "settled_done"],
    [[refused, { payee: "d", state: "settled_not_applied" }], "settled_not_applied"],
  ])("is decided by its lines: %#", (lines, state) => {
    expect(stateOf(lines)).toBe(state);
  });
});

describe("the hash of a payload", () => {
  it("does not depend on the order of fields, but on that of rows and on every value", () => {
    expect(hashPayload({ a: 1, b: { c: 2, d: 3 } })).toBe(hashPayload({ b: { d: 3, c: 2 }, a: 1 }));
    expect(hashPayload({ ids: ["a", "b"] })).not.toBe(hashPayload({ ids: ["b", "a"] }));
    expect(hashPayload({ amount: "1.00" })).not.toBe(hashPayload({ amount: "1.0" }));
  });
});
