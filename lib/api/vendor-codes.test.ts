import { describe, expect, it } from "vitest";
import { explainCode } from "./vendor-codes";

describe("a vendor code", () => {
  it("is known by its digits, whichever gateway sent it", () => {
    expect(explainCode("APIG.0308", "en").meaning).toBe(explainCode("APIGW.0308", "en").meaning);
    expect(explainCode("CBC.99000013", "zh").meaning).toContain("额度");
  });

  it("that is in no table still gets a way forward", () => {
    expect(explainCode("CBC.12345678", "en").advice).toMatch(/request ID/);
  });
});
