import { describe, expect, it } from "vitest";
import { z } from "zod";
import { labelOf } from "./codes";
import { orderStatus } from "./codes/orders";
import { amount, billingMonth, code, decimal, flag, instant, rows, searchText, text, whole, wholeCode } from "./fields";
import { fieldProblems } from "./issues";

describe("an amount going out", () => {
  it.each(["1", "100.00", " 99.9 ", "999999999999.99"])("takes %j", (written) => {
    expect(amount.parse(written)).toBe(written.trim());
  });

  it.each([
    ["40,00", "amount_comma"],
    ["1,000.00", "amount_comma"],
    ["４０", "amount_full_width"],
    ["40，00", "amount_full_width"],
    ["40。5", "amount_full_width"],
    ["1e3", "amount_exponent"],
    ["1.5E+2", "amount_exponent"],
    ["-1", "amount_negative"],
    ["\u22121.00", "amount_negative"],
    ["-0", "amount_negative"],
    ["1.234", "amount_decimals"],
    ["10.000", "amount_decimals"],
    ["1234567890123", "amount_digits"],
    ["", "required"],
    ["  ", "required"],
    ["forty", "amount"],
    ["+1", "amount"],
    [".5", "amount"],
    ["5.", "amount"],
    ["1 000", "amount"],
    ["¥40", "amount"],
    ["0x10", "amount"],
    ["NaN", "amount"],
    ["Infinity", "amount"],
    ["0", "positive"],
    ["0.00", "positive"],
  ])("refuses %j by the rule %s", (written, rule) => {
    const result = z.object({ face_value: amount }).safeParse({ face_value: written });
    expect(result.success).toBe(false);
    expect(result.error && fieldProblems(result.error)).toContainEqual({ field: "face_value", rule, values: {} });
  });

  it("refuses a number, which may have lost digits already", () => {
    expect(amount.safeParse(10.1).success).toBe(false);
  });
});

describe("fields going out", () => {
  it("take instants that exist, to the second, in UTC", () => {
    expect(instant.safeParse("2026-02-28T16:00:00Z").success).toBe(true);
    for (const wrong of ["2026-02-30T00:00:00Z", "2026-02-28", "2026-02-28T16:00:00.000Z", "2026-02-28T16:00:00+08:00"])
      expect(instant.safeParse(wrong).success).toBe(false);
  });

  it("take billing months and search words without spaces", () => {
    expect(billingMonth.safeParse("2026-12").success).toBe(true);
    expect(billingMonth.safeParse("2026-13").success).toBe(false);
    expect(searchText().safeParse("two words").success).toBe(false);
  });

  it("take no code that Huawei only answers with", () => {
    expect(wholeCode(orderStatus).safeParse(5).success).toBe(true);
    expect(wholeCode(orderStatus).safeParse(13).success).toBe(false);
  });
});

describe("fields coming in", () => {
  it.each([
    [19.01, "19.01"],
    ["19.010", "19.010"],
    [100, "100"],
    [" 1.5 ", "1.5"],
    ["", null],
    [null, null],
    [undefined, null],
  ])("read the amount %j as %j", (wire, read) => {
    expect(decimal.parse(wire)).toBe(read);
  });

  it("read numbers, texts and flags in whatever type they come", () => {
    expect([whole.parse("1"), whole.parse(1), whole.parse(""), whole.parse(null)]).toEqual([1, 1, null, null]);
    expect([text.parse(0), text.parse("a"), text.parse(null)]).toEqual(["0", "a", null]);
    expect([flag.parse("true"), flag.parse(1), flag.parse(false), flag.parse(null)]).toEqual([true, true, false, null]);
  });

  it("keep rows' unknown fields and take null for none", () => {
    const list = rows({ id: text });
    expect(list.parse(null)).toEqual([]);
    expect(list.parse([{ id: 1, new_field: "x" }])).toEqual([{ id: "1", new_field: "x" }]);
  });

  it("show a code that no page lists as it is", () => {
    expect(code(orderStatus).parse(99)).toBe("99");
    expect(labelOf(orderStatus, "99", "zh")).toBe("99");
    expect(labelOf(orderStatus, "5", "en")).toBe("Completed");
    expect(labelOf(orderStatus, null, "en")).toBeNull();
  });
});
