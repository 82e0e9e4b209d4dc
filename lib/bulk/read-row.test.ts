import { describe, expect, it } from "vitest";
import { readRow } from "./read-row";

const read = (typed: object, kind: "coupon" | "allocation" = "coupon") =>
  readRow(kind, { payee: "c1", amount: "5", ...typed }, "2026-11-23");
const rules = (typed: object) => read(typed).problems.map(({ field, rule }) => `${field} ${rule}`);

describe("a row is read", () => {
  it("with its amount in one form, whatever zeros it was written with", () => {
    for (const amount of ["40", " 40.0 ", "40.00", "040"]) expect(read({ amount }).amount).toBe("40.00");
    expect(read({ amount: "999999999999.99" }).amount).toBe("999999999999.99");
  });

  it.each([
    ["40,00", "amount_any_comma"],
    ["1,200.50", "amount_any_comma"],
    ["４０", "amount_full_width"],
    ["1e3", "amount_exponent"],
    ["-1", "amount_negative"],
    ["0", "positive"],
    ["0.00", "positive"],
    ["1.005", "amount_decimals"],
    ["1234567890123", "amount_digits"],
    ["¥40", "amount"],
    ["", "required"],
  ])("but not the amount %s, and it says why", (amount, rule) => {
    expect(rules({ amount })).toEqual([`amount ${rule}`]);
    expect(read({ amount }).amount).toBeNull();
  });

  it("with its days as the first and last second of Beijing's, and instants as they are", () => {
    expect(read({ from: "2026/12/1", until: "2027年1月31日" })).toMatchObject({
      from: "2026-11-30T16:00:00Z",
      until: "2027-01-31T15:59:59Z",
    });
    expect(read({ until: "2027-01-31T08:00:00Z" }).until).toBe("2027-01-31T08:00:00Z");
    expect(rules({ until: "31/01/2027" })).toEqual(["until day_order"]);
  });

  it("and names what is missing, too long or split", () => {
    expect(rules({ payee: " " })).toEqual(["payee required"]);
    expect(rules({ memo: "x".repeat(201) })).toEqual(["memo max_string"]);
    expect(rules({ isSplit: true })).toEqual(["row row_split"]);
  });

  it("without what its kind does not have", () => {
    expect(read({ memo: "x", until: "nonsense" }, "allocation")).toMatchObject({
      memo: null,
      until: null,
      problems: [],
    });
  });
});
