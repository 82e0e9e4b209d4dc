import { describe, expect, it } from "vitest";
import { cleanText, hanPieces, stem, wordsOf } from "./words";

describe("wordsOf", () => {
  it.each([
    ["CBC.99000035", ["cbc.99000035", "cbc", "99000035"]],
    ["APIG.0308", ["apig.0308", "apig", "0308"]],
    ["x_auth_token", ["x_auth_token", "auth", "token"]],
    ["AK/SK", ["ak/sk", "ak", "sk"]],
    ["CreatePartnerCoupons", ["partner", "coupon"]],
    ["ＣＢＣ．９９００００３５", ["cbc.99000035"]],
    ["优惠券", ["优惠", "惠券"]],
    ["给客户拨款", ["客户", "拨款"]],
  ])("finds %s whole and by its parts", (text, words) => {
    expect(wordsOf(text)).toEqual(expect.arrayContaining(words));
  });

  it("leaves out words that every question has", () => {
    expect(wordsOf("how to do this 怎么 什么 的 吗")).toEqual([]);
  });

  it("meets control characters and half surrogates without a word of them", () => {
    expect(wordsOf("\u0000余额\ud800\u0007")).toEqual(wordsOf("余额"));
    expect(cleanText("a\udc00b")).toBe("a b");
  });
});

describe("stem", () => {
  it.each([
    ["issued", "issuing", "issues", "issue"],
    ["coupons", "coupon"],
    ["bills", "billing", "bill"],
    ["policies", "policy"],
  ])("brings the forms of a word together: %s", (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it("leaves short words alone", () => expect(["bss", "use", "red"].map(stem)).toEqual(["bss", "use", "red"]));
});

describe("hanPieces", () => {
  it("parts Chinese at stop words, so that no pair of characters reaches across one", () => {
    expect(hanPieces("余额和优惠券的区别").map((piece) => piece.join(""))).toEqual(["余额", "优惠券", "区别"]);
  });
});
