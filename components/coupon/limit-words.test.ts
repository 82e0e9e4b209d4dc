import { describe, expect, it } from "vitest";
import { isLimit, limitsOfQuota, limitsOfUse, percentOf } from "./limit-words";

describe("limits on the wire", () => {
  it("of a quota are pairs of which either may be missing", () => {
    const values = [
      { value1: "100", value2: null },
      { value1: "200", value2: "300" },
      { value1: " ", value2: "" },
    ];
    expect(
      limitsOfQuota([
        { limit_key: "a", limit_values: values },
        { limit_key: null, limit_values: values },
      ]),
    ).toEqual([{ key: "a", values: ["100", "200", "300"] }]);
  });

  it("of a coupon hold lists in one text", () => {
    const row = { value2: null, value_unit: null };
    expect(
      limitsOfUse([
        { ...row, limit_key: "cycleType", value1: "1|2|5" },
        { ...row, limit_key: "serviceType", value1: "a,b" },
        { ...row, limit_key: "", value1: "x" },
      ]),
    ).toEqual([
      { key: "cycleType", values: ["1", "2", "5"] },
      { key: "serviceType", values: ["a", "b"] },
    ]);
  });

  it("of -1 are none", () => {
    expect(isLimit({ key: "maxFaceValue", values: ["-1.00"] })).toBe(false);
    expect(isLimit({ key: "maxFaceValue", values: ["5000.00"] })).toBe(true);
  });
});

it.each([
  ["0.5", "50"],
  ["1", "100"],
  ["0.08", "8"],
  ["0.125", "12.5"],
  ["1.00", "100"],
])("a share of %s is %s percent, to the digit", (share, percent) => {
  expect(percentOf(share)).toBe(percent);
});
