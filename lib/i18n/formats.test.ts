import { createFormatter, type DateTimeFormatOptions } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { formatMoney } from "../money";
import { formatInstant } from "../time";
import { type Locale, locales } from "./language";

const formats = (locale: Locale) => createFormatter({ locale, timeZone: "Asia/Shanghai" });
const expected = <Value>(values: Record<Locale, Value>) => locales.map((locale) => [locale, values[locale]] as const);

describe("figures in the language of the person", () => {
  it.each(expected({ "zh-CN": "1,234,567.5", en: "1,234,567.5" }))("a number in %s", (locale, text) => {
    expect(formats(locale).number(1_234_567.5)).toBe(text);
  });

  it.each(expected({ "zh-CN": "12.3%", en: "12.3%" }))("a share in %s", (locale, text) => {
    expect(formats(locale).number(0.123, { style: "percent", maximumFractionDigits: 1 })).toBe(text);
  });

  it.each(expected({ "zh-CN": "2026年8月", en: "August 2026" }))("a month in %s", (locale, text) => {
    expect(formats(locale).dateTime(new Date("2026-08-15T00:00:00Z"), { year: "numeric", month: "long" })).toBe(text);
  });

  it.each(expected({ "zh-CN": "2026年8月31日 00:30", en: "Aug 31, 2026, 00:30" }))(
    "an instant in %s, on Beijing's clock whatever the machine's",
    (locale, text) => {
      const shape: DateTimeFormatOptions = {
        ...{ year: "numeric", month: "short", day: "numeric" },
        ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
      };
      expect(formats(locale).dateTime(new Date("2026-08-30T16:30:00Z"), shape)).toBe(text);
    },
  );

  it("money is written alike in both languages, so that a figure can be compared across them: sign, symbol, two decimals", () => {
    expect(formatMoney("1234567.5")).toBe("¥1,234,567.50");
    expect(formatMoney("-0.005", "USD")).toBe("−$0.01");
    expect(formatMoney("12", "EUR")).toBe("EUR 12.00");
  });

  it("an instant in a list is written alike in both languages, in the order that sorts", () => {
    expect(formatInstant("2026-08-30T16:30:00Z")).toBe("2026-08-31 00:30");
  });
});
