import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "./api/fields";
import { readAmount } from "./typed-amount";

describe("a typed amount", () => {
  it.each([
    ["1200.5", "1200.50"],
    ["1,200.5", "1200.50"],
    ["1,234,567.89", "1234567.89"],
    ["１２００", "1200.00"],
    ["１，２００．５", "1200.50"],
    ["¥1200", "1200.00"],
    ["￥ 1,200", "1200.00"],
    ["CNY 8.8", "8.80"],
    ["1200元", "1200.00"],
    [" 1200.50 ", "1200.50"],
    ["\t1200.50\n", "1200.50"],
    [".5", "0.50"],
    ["0.01", "0.01"],
    ["007", "7.00"],
    ["999999999999.99", "999999999999.99"],
  ])("%j is %s", (typed, value) => {
    expect(readAmount(typed)).toEqual({ value });
  });

  it.each([
    ["40,00", "amount_comma"],
    ["1,2,00", "amount_comma"],
    ["0,500", "amount_comma"],
    ["12,34,567", "amount_comma"],
    ["1,2345", "amount_comma"],
    ["1.200,50", "amount_comma"],
    ["1e3", "amount_exponent"],
    ["1.5E-2", "amount_exponent"],
    ["-1", "amount_negative"],
    ["−1", "amount_negative"],
    ["¥-1", "amount_negative"],
    ["0", "positive"],
    ["0.00", "positive"],
    ["1.234", "amount_decimals"],
    ["1,200.500", "amount_decimals"],
    ["$12", "amount_currency"],
    ["12€", "amount_currency"],
    ["1234567890123", "amount_large"],
    ["", "amount"],
    [".", "amount"],
    ["12.", "amount"],
    ["1 200", "amount"],
    ["12。50", "amount"],
    ["+12", "amount"],
    ["0x10", "amount"],
    ["Infinity", "amount"],
    ["一百", "amount"],
    ["12.5.0", "amount"],
  ])("%j is refused: %s", (typed, rule) => {
    expect(readAmount(typed)).toMatchObject({ rule });
  });

  it("takes the signs of its own currency and no other", () => {
    expect(readAmount("$12", "USD")).toEqual({ value: "12.00" });
    expect(readAmount("¥12", "USD")).toEqual({ rule: "amount_currency", values: { currency: "USD" } });
  });

  const cents = fc.bigInt({ min: 1n, max: 99_999_999_999_999n });
  const written = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, "0")}`;

  it("comes back as it was, however it is grouped, widened or signed", () => {
    fc.assert(
      fc.property(cents, fc.boolean(), fc.boolean(), fc.constantFrom("", "¥", " "), (value, grouped, wide, before) => {
        const [whole = "", fraction = ""] = written(value).split(".");
        const text = `${grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole}.${fraction}`;
        const shown = wide ? text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))) : text;
        expect(readAmount(before + shown)).toEqual({ value: written(value) });
      }),
    );
  });

  it("is either refused or in the one form that the declared field takes and reads back unchanged", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,-+eE ¥$１０，。元"), maxLength: 18 });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const reading = readAmount(text);
        if ("rule" in reading) return;
        expect(reading.value).toMatch(/^(0|[1-9]\d{0,11})\.\d\d$/);
        expect(amount.safeParse(reading.value).success).toBe(true);
        expect(readAmount(reading.value)).toEqual(reading);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never reads a text of digits and one comma as anything but thousands", () => {
    const digits = (max: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: max });
    fc.assert(
      fc.property(digits(4), digits(5), (before, after) => {
        const reading = readAmount(`${before},${after}`);
        if ("value" in reading) {
          expect(after).toHaveLength(3);
          expect(reading.value).toBe(`${before}${after}.00`);
        }
      }),
    );
  });
});
