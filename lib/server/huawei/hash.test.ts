import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hmacSha256, sha256 } from "./hash";

// Without a size the lengths stay near ten, and neither a long text nor a long key would ever come.
const text = fc.string({ unit: "binary", maxLength: 300, size: "max" });

it("hashes every text as Node does", () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(sha256(one)).toBe(createHash("sha256").update(one, "utf8").digest("hex"));
    }),
  );
});

it("signs every text with every key as Node does, short and long ones in turn", () => {
  fc.assert(
    fc.property(text, text, (secret, one) => {
      expect(hmacSha256(secret, one)).toBe(createHmac("sha256", secret).update(one, "utf8").digest("hex"));
    }),
    { numRuns: 500 },
  );
});
