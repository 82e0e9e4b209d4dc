import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const sources = ["app", "components"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith(".tsx") && !/^(components\/figure|app\/design)\//.test(file));

/** What only a figure writes: an amount, an instant, a number or a status put into markup without its component. */
const handWritten: Readonly<Record<string, RegExp>> = {
  // As a part of markup; inside a sentence's values a figure is text, and the sentence says what it is.
  "an amount or instant": /(?:^|[>}])\s*\{[^{}]*\bformat(?:Money|Instant)\([^{}]*\}/m,
  "a number by the browser": /\.toFixed\(|\.toLocale(?:Date|Time)?String\(|new Intl\.(?:Number|DateTime)Format/,
  "a currency": /[¥￥](?=\d|\{)/,
  "a time": /<time\b/,
  "the tone of a status": /<Badge[^>]*\btone=\{/,
};

/** Strings of these files are no interface: comments, and template texts of another kind. */
const stripped = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:\w])\/\/.*$/gm, "").replace(/`[^`]*`/g, "``");

const findings = (text: string) =>
  Object.entries(handWritten).flatMap(([name, pattern]) => (pattern.test(stripped(text)) ? [name] : []));

describe("a figure", () => {
  it.each([
    ["<td>{formatMoney(total, currency)}</td>", "an amount or instant"],
    ["<p>\n  {isBelow && formatMoney(total)}\n</p>", "an amount or instant"],
    ["<span>{formatInstant(row.at)}</span>", "an amount or instant"],
    ["{value.toFixed(2)}", "a number by the browser"],
    ["<b>{new Date(at).toLocaleDateString()}</b>", "a number by the browser"],
    ["<b>¥{amount}</b>", "a currency"],
    ["<time dateTime={at}>{at}</time>", "a time"],
    ["<Badge tone={ok ? done : debt}>x</Badge>", "the tone of a status"],
  ])("written by hand is found in %j", (text, name) => {
    expect(findings(text)).toEqual([name]);
  });

  it.each([
    'sentences.push(t("quota", { before: formatMoney(before) }))',
    '<p>{t("by", { time: formatInstant(at) })}</p>',
    '<Badge tone="done">x</Badge>',
    '/** "Issue 3, ¥36.00 in all". */',
  ])("may stand in a sentence: %j", (text) => {
    expect(findings(text)).toEqual([]);
  });

  it("is its component in every page and part", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap((file) => findings(readFileSync(file, "utf8")).map((name) => `${file}: ${name}`))).toEqual(
      [],
    );
  });
});
