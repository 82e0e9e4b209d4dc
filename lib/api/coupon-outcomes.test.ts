import { describe, expect, it } from "vitest";
import { issueOutcomes } from "./coupon-outcomes";

const blank = { error_code: "", error_msg: "" };
const foreign = { error_code: "CBC.99000035", error_msg: "not yours" };

describe("an answer to issuing coupons", () => {
  it("issues to a customer who stands in both lists with a blank code", () => {
    const answer = { coupon_infos: [{ id: "a", coupon_id: "C1" }], error_details: [{ id: "a", ...blank }] };
    expect(issueOutcomes(["a"], answer)).toEqual([{ payee: "a", state: "done", reference: "C1" }]);
  });

  it("refuses a customer who stands in both lists with a code", () => {
    const answer = { coupon_infos: [{ id: "a", coupon_id: "C1" }], error_details: [{ id: "a", ...foreign }] };
    expect(issueOutcomes(["a"], answer)).toEqual([
      { payee: "a", state: "refused", code: "CBC.99000035", message: "not yours" },
    ]);
  });

  it("tells each customer's own outcome, and unknown of one it does not mention", () => {
    const answer = { coupon_infos: [{ id: "a", coupon_id: "C1" }], error_details: [{ id: "b", ...foreign }] };
    expect(issueOutcomes(["a", "b", "c"], answer).map(({ payee, state }) => [payee, state])).toEqual([
      ["a", "done"],
      ["b", "refused"],
      ["c", "unknown"],
    ]);
  });
});
