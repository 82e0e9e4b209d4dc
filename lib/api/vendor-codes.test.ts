import { describe, expect, it } from "vitest";
import { explainCode } from "./vendor-codes";

describe("a vendor code", () => {
  it("is known by its digits, whichever gateway sent it", () => {
    expect(explainCode("APIG.0308", "en").meaning).toBe(explainCode("APIGW.0308", "en").meaning);
    expect(explainCode("CBC.99000013", "zh").meaning).toContain("额度");
  });

  it("of a created or priced thing has words in both languages", () => {
    for (const code of ["CBC.99000039", "CBC.99006006", "CBC.99007188"]) {
      expect(explainCode(code, "zh").meaning).not.toBe(explainCode("CBC.12345678", "zh").meaning);
      expect(explainCode(code, "en").advice).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("that is in no table still gets a way forward", () => {
    expect(explainCode("CBC.12345678", "en").advice).toMatch(/request ID/);
  });
});
