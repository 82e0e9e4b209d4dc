import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareAmounts,
  formatMoney,
  isNegative,
  multiplyAmount,
  shareOf,
  subtractAmount,
  sumAmounts,
  sumKnown,
  toCents,
} from "./money";

const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const write = (value: bigint) => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe("money", () => {
  it("sums exactly, whatever the amounts", () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 50 }), (values) => {
        const sum = values.reduce((total, value) => total + value, 0n);
        expect(compareAmounts(sumAmounts(values.map(write)), write(sum))).toBe(0);
      }),
    );
  });

  it("gives no sum where one amount is not known", () => {
    expect(sumKnown(["1.10", "2.20"])).toBe("3.3");
    expect(sumKnown(["1.10", null])).toBeNull();
    expect(sumKnown([])).toBe("0");
  });

  it("keeps what a float would lose", () => {
    expect(sumAmounts(["0.1", "0.2"])).toBe("0.3");
    expect(sumAmounts(["9999999999999999.99", "0.01"])).toBe("10000000000000000");
    expect(multiplyAmount("19.99", 100)).toBe("1999");
    expect(subtractAmount("1", "0.00000001")).toBe("0.99999999");
  });

  it.each([
    ["0", "CNY", "¥0.00"],
    ["1234567.5", "CNY", "¥1,234,567.50"],
    ["-1234.005", "CNY", "−¥1,234.01"],
    ["-0.001", "CNY", "¥0.00"],
    ["999", "USD", "$999.00"],
    ["100000000000000000.01", null, "¥100,000,000,000,000,000.01"],
    ["1", "EUR", "EUR 1.00"],
  ])("writes %s %s as %s", (amount, currency, text) => {
    expect(formatMoney(amount, currency)).toBe(text);
  });

  it("rounds half up to cents", () => {
    expect(toCents("2.345")).toBe("2.35");
    expect(toCents("2.344999")).toBe("2.34");
  });

  it("tells a debt and a share", () => {
    expect(isNegative("-0.01")).toBe(true);
    expect(shareOf("25", "100")).toBe(0.25);
    expect(shareOf("25", "0")).toBe(0);
  });

  it("refuses a float", () => {
    // @ts-expect-error an amount is text
    expect(() => sumAmounts([0.1])).toThrow();
  });
});
