import { describe, expect, it } from "vitest";
import { draftKey, readDraft, removeDraft, writeDraft } from "./draft";
import { idList, plainText, secretText } from "./field-kind";

const kinds = { name: plainText, ids: idList, password: secretText };
const now = Date.parse("2026-11-23T08:00:00Z");
const at = "2026-11-23T07:59:00.000Z";

/** A storage as the browser has one, as far as drafts use it. */
function createStorage(isFull = false) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
  return { storage, kept };
}

describe("a draft", () => {
  it("comes back as it was typed, with the spend that was sent with it, and never with a secret", () => {
    const { storage, kept } = createStorage();
    const key = draftKey("p1", "coupons.issue");
    const intent = { key: "k1", content: "{}" };
    writeDraft(storage, key, kinds, { at, values: { name: " a ", ids: ["1"], password: "s3cret" }, intent });
    expect([...kept.values()].join()).not.toContain("s3cret");
    expect(readDraft(storage, key, kinds, now)).toEqual({
      at,
      values: { name: " a ", ids: ["1"], password: "" },
      intent,
    });
  });

  it("is not shown to another person, nor in another form", () => {
    const { storage } = createStorage();
    writeDraft(storage, draftKey("p1", "coupons.issue"), kinds, { at, values: { name: "a", ids: [] } });
    expect(readDraft(storage, draftKey("p2", "coupons.issue"), kinds, now)).toBeNull();
    expect(readDraft(storage, draftKey("p1", "accounts.allocate"), kinds, now)).toBeNull();
  });

  it("is gone after a week and once it is removed", () => {
    const { storage } = createStorage();
    writeDraft(storage, "k", kinds, { at, values: { name: "a", ids: [] } });
    expect(readDraft(storage, "k", kinds, now + 8 * 24 * 60 * 60 * 1000)).toBeNull();
    removeDraft(storage, "k");
    expect(readDraft(storage, "k", kinds, now)).toBeNull();
  });

  it("that somebody has meddled with is read as far as it fits the form", () => {
    const { storage, kept } = createStorage();
    kept.set("k", JSON.stringify({ at, values: { name: ["x"], ids: "y", other: "z" }, intent: "k1" }));
    expect(readDraft(storage, "k", kinds, now)).toEqual({ at, values: { name: "", ids: [], password: "" } });
    for (const text of ["{", "3", '"a"', '{"at":5}', "[]"]) {
      kept.set("k", text);
      expect(readDraft(storage, "k", kinds, now)).toBeNull();
    }
  });

  it("that finds no room is not kept, and nothing else happens", () => {
    const { storage, kept } = createStorage(true);
    writeDraft(storage, "k", kinds, { at, values: { name: "a" } });
    expect(kept.size).toBe(0);
  });
});
