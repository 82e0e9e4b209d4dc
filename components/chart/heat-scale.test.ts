import { describe, expect, it } from "vitest";
import { heatStep, largestOf } from "./heat-scale";
import { heatSteps } from "./palette";

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, two: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe("the colours of a heat map", () => {
  it.each([0, 1] as const)("carry their figures at 4.5:1 in theme %i", (theme) => {
    expect(heatSteps.filter(({ ground, ink }) => contrast(ground[theme], ink[theme]) < 4.5)).toEqual([]);
  });

  it.each([0, 1] as const)("go one way in lightness in theme %i, each step 1.25:1 from the next", (theme) => {
    const seen = heatSteps.map(({ ground }) => luminance(ground[theme]));
    const sorted = seen.toSorted((a, b) => (theme === 0 ? b - a : a - b));
    expect(seen).toEqual(sorted);
    for (let step = 1; step < heatSteps.length; step += 1)
      expect(contrast(heatSteps[step]?.ground[theme] ?? "", heatSteps[step - 1]?.ground[theme] ?? "")).toBeGreaterThan(
        1.25,
      );
  });
});

describe("the step of an amount", () => {
  it("is the deepest for the largest and the palest for the least", () => {
    expect(["100.00", "99.99", "30", "0.01"].map((amount) => heatStep(amount, "100.00"))).toEqual([5, 5, 3, 0]);
  });

  it("is none for nothing, for what is not known and for what is given back", () => {
    expect(["0", "0.00", null, "-5"].map((amount) => heatStep(amount, "100"))).toEqual([null, null, null, null]);
  });

  it("counts from the largest of all, however long its decimals", () => {
    expect(largestOf(["1.10", "-9", null, "1.1000000000000000001"])).toBe("1.1000000000000000001");
    expect(largestOf([null, "-9"])).toBe("0");
  });
});
