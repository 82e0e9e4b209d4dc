import { describe, expect, it } from "vitest";
import { axisUnit, tickText } from "./axis-unit";

describe("an axis", () => {
  it.each([
    ["zh", "9999.99", ""],
    ["zh", "10000", "万"],
    ["zh", "-123456.78", "万"],
    ["zh", "250000000", "亿"],
    ["en", "999", ""],
    ["en", "9999.99", "K"],
    ["en", "-2500000", "M"],
    ["en", "7000000000", "B"],
    ["en", "0", ""],
  ] as const)("in %s up to %s is told in %s", (language, largest, suffix) => {
    expect(axisUnit(largest, language).suffix).toBe(suffix);
  });

  it("writes its ticks without the dust of binary fractions and with a real minus sign", () => {
    const unit = { unit: "10000", suffix: "万" };
    expect([0, 0.1 + 0.2, -20, 1500].map((tick) => tickText(tick, unit))).toEqual(["0", "0.3万", "−20万", "1500万"]);
  });
});
