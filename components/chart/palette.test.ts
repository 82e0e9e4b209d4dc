import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { colourOf, palette, restColour } from "./palette";

type Rgb = [number, number, number];

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (first: string, second: string) => {
  const [low = 0, high = 0] = [luminance(linear(first)), luminance(linear(second))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
const visions: Record<string, [Rgb, Rgb, Rgb]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (row: Rgb, [r, g, b]: Rgb) => row[0] * r + row[1] * g + row[2] * b;

/** CIE L*a*b* (D65) of a colour as somebody of the given vision sees it. */
function seenAs(hex: string, matrix: [Rgb, Rgb, Rgb]): Rgb {
  const rgb = matrix.map((row) => Math.min(1, Math.max(0, dot(row, linear(hex))))) as Rgb;
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
  const y = f(dot([0.2126, 0.7152, 0.0722], rgb));
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const difference = (first: Rgb, second: Rgb) =>
  Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);

const themes = ["light", "dark"] as const;
const ground = (theme: (typeof themes)[number]) => {
  const found = /--color-surface: light-dark\((#\w{6}), (#\w{6})\)/.exec(readFileSync("app/globals.css", "utf8"));
  return found?.[theme === "light" ? 1 : 2] ?? "";
};
const coloursOf = (theme: (typeof themes)[number]) =>
  [...palette, restColour].map(([light, dark]) => (theme === "light" ? light : dark));

describe("the chart's colours", () => {
  it.each(themes)("stand at least 3:1 against the %s ground", (theme) => {
    expect(ground(theme)).toMatch(/^#\w{6}$/);
    expect(coloursOf(theme).filter((colour) => contrast(colour, ground(theme)) < 3)).toEqual([]);
  });

  it.each(themes.flatMap((theme) => Object.keys(visions).map((vision) => [theme, vision] as const)))(
    "keep stacked neighbours apart on the %s ground with %s",
    (theme, vision) => {
      const matrix = visions[vision];
      if (!matrix) throw new Error(`no such vision: ${vision}`);
      const colours = coloursOf(theme).slice(0, -1);
      const rest = coloursOf(theme).at(-1) ?? "";
      // The rest may stand on any of them, for it closes a stack of any height.
      const pairs = colours.flatMap((colour, index) => [
        [colour, colours[index + 1] ?? rest] as const,
        [colour, rest] as const,
      ]);
      const close = pairs
        .map(([one, two]) => ({ pair: `${one} ${two}`, by: difference(seenAs(one, matrix), seenAs(two, matrix)) }))
        .filter(({ by }) => by < 15);
      expect(close).toEqual([]);
    },
  );

  it("show what is left over in grey, wherever it stands", () => {
    expect(colourOf(2, "other")).toBe(colourOf(7, "other"));
    expect(colourOf(2, "other")).not.toBe(colourOf(2, "ecs"));
  });
});
