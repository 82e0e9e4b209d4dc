import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** Relative luminance by WCAG 2. */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

function contrast(front: string, back: string, theme: "light" | "dark"): number {
  const [first, second] = [front, back].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`no colour ${name}`);
    return luminance(token[theme]);
  });
  const [low = 0, high = 0] = [first ?? 0, second ?? 0].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["surface", "canvas", "raised", "hover"];
const meanings = ["accent", "pending", "done", "provisional", "warn", "debt", "unknown"];
const texts = [
  ...grounds.flatMap((ground) => ["ink", "ink-soft"].map((text) => [text, ground] as const)),
  ...meanings.flatMap((meaning) => [
    [meaning, `${meaning}-soft`] as const,
    [meaning, "surface"] as const,
    [meaning, "canvas"] as const,
    ["ink", `${meaning}-soft`] as const,
  ]),
  ...meanings.map((meaning) => ["ink-soft", `${meaning}-soft`] as const),
  ["on-accent", "accent"] as const,
  ["on-accent", "accent-strong"] as const,
  ["on-debt", "debt"] as const,
  ["on-debt", "debt-strong"] as const,
  ["on-tip", "tip"] as const,
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(texts)("%s can be read on %s (4.5 to 1)", (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["surface", "canvas"])("a control's edge and the focus ring stand out from %s (3 to 1)", (ground) => {
    expect(contrast("line-strong", ground, theme)).toBeGreaterThanOrEqual(3);
    expect(contrast("accent", ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
