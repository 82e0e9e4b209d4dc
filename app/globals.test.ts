import { readdirSync, readFileSync } from "node:fs";
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

/** Colours and sizes written by hand where a token belongs. */
const handWritten = (text: string): string[] =>
  [
    /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\w-])(?=["'`\];\s,)])/gi,
    /\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(/g,
    /\b(?:bg|text|border|outline|ring|fill|stroke|from|via|to|accent|decoration|shadow|divide|placeholder|caret)-(?:black|white|(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3})\b/g,
    /\btext-\[[\d.]+(?:px|rem|em)\]/g,
    /\bfontSize:\s*["'`\d]/g,
  ].flatMap((pattern) => text.match(pattern) ?? []);

describe("colours and sizes come from the tokens", () => {
  it.each([
    ['style={{ color: "#1d57c4" }}', 1],
    ['fill="#fff"', 1],
    ['className="bg-[#123456]"', 1],
    ['background: "rgba(0, 0, 0, 0.5)"', 1],
    ['color: "oklch(0.7 0.1 200)"', 1],
    ['className="text-gray-500 hover:bg-red-50 dark:border-white"', 3],
    ['className="text-[13px]"', 1],
    ["style={{ fontSize: 13 }}", 1],
    ['className="bg-surface text-caption text-ink-soft border-line"', 0],
    ['href="#top" and issue #12', 0],
  ])("the guard reads %s and finds %i", (text, count) => {
    expect(handWritten(text)).toHaveLength(count);
  });

  it("holds for every file of app and components but the charts' own palette", () => {
    const files = ["app", "components"]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
      )
      .filter((file) => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => !["app/globals.css", "components/chart/palette.ts"].includes(file));
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) => handWritten(readFileSync(file, "utf8")).map((hit) => `${file}: ${hit}`));
    // Text drawn inside a chart is measured in the drawing's own units.
    expect(found.filter((hit) => !/^components\/chart\/.*: fontSize/.test(hit))).toEqual([]);
  });

  it("gives both densities their row, control and gap", () => {
    const of = (selector: string) => css.slice(css.indexOf(selector)).split("}")[0] ?? "";
    expect(of(":root {")).toMatch(/--row-height: 36px;\s+--control-height: 32px;\s+--gap: 1rem;/);
    expect(of(':root[data-density="compact"] {')).toMatch(
      /--row-height: 28px;\s+--control-height: 28px;\s+--gap: 0.75rem;/,
    );
  });
});
