import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { problemStatus } from "../problem";
import { locales } from "./language";
import { messages } from "./messages";

type Tree = { [key: string]: string | Tree };

const filesOf = (locale: string) => readdirSync(`messages/${locale}`).sort();
const readTexts = (locale: string): Tree =>
  Object.fromEntries(
    filesOf(locale).map((file) => [
      file.replace(/\.json$/, ""),
      JSON.parse(readFileSync(`messages/${locale}/${file}`, "utf8")) as Tree,
    ]),
  );

/** Every text of a tree under its full key. */
const leavesOf = (tree: Tree, above = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[above + key, value]] : leavesOf(value, `${above}${key}.`),
  );

const texts = { "zh-CN": readTexts("zh-CN"), en: readTexts("en") };
const zh = new Map(leavesOf(texts["zh-CN"]));
const en = new Map(leavesOf(texts.en));
const chinese = /[\p{Script=Han}，。；：！？（）“”、]/u;
const separator = /^[,，、] ?$/;
const namesIn = (text: string) => new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? ""));

describe("the texts of the interface", () => {
  it("have the same files and the same keys in both languages", () => {
    expect(filesOf("en")).toEqual(filesOf("zh-CN"));
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect(zh.size).toBeGreaterThan(200);
  });

  it("are known to the pages: every file but the server's own problems", () => {
    const known = filesOf("zh-CN")
      .map((file) => file.replace(/\.json$/, ""))
      .filter((name) => name !== "problems");
    for (const locale of locales) expect(Object.keys(messages[locale]).sort()).toEqual(known);
  });

  it.each(locales)("say something under every key in %s, without loose spaces", (locale) => {
    const loose = leavesOf(texts[locale]).filter(([, text]) => text.trim() === "" || text !== text.trim());
    expect(loose.filter(([, text]) => !separator.test(text))).toEqual([]);
  });

  it("hold no Chinese in English but the name of the other language", () => {
    expect([...en].filter(([, text]) => chinese.test(text)).map(([key]) => key)).toEqual(["shell.otherLanguage"]);
  });

  it("hold Chinese in Chinese, but for names that are the same everywhere", () => {
    const latin = [...zh].filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([key]) => key);
    expect(latin.filter((key) => !separator.test(zh.get(key) ?? ""))).toEqual(["shell.otherLanguage"]);
  });

  it("take the same values in both languages", () => {
    const differing = [...zh].filter(
      ([key, text]) => [...namesIn(text)].sort().join() !== [...namesIn(en.get(key) ?? "")].sort().join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(locales)("can all be written in %s", (locale) => {
    const broken: string[] = [];
    const translate = createTranslator({
      locale,
      messages: texts[locale],
      onError: (error) => broken.push(error.message),
    }) as (key: string, values: Record<string, number>) => string;
    for (const [key, text] of leavesOf(texts[locale]))
      translate(key, Object.fromEntries([...namesIn(text)].map((name) => [name, 1])));
    expect(broken).toEqual([]);
  });

  it("tell every problem that there is, and none that there is not", () => {
    expect(Object.keys(texts.en.problems ?? {}).sort()).toEqual(Object.keys(problemStatus).sort());
  });
});
