import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messages } from "./messages";

type Tree = { [key: string]: string | Tree };

const keysOf = (tree: Tree, above = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [above + key] : keysOf(value, `${above}${key}.`),
  );
const keys = keysOf(messages["zh-CN"]);

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "app", "components"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && existsSync(file));

/** The first argument of a call, from just behind its opening bracket. */
function firstArgument(source: string, from: number): string {
  let depth = 0;
  let quote = "";
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (quote) {
      if (char === quote) quote = "";
    } else if (/["'`]/.test(char)) quote = char;
    else if (/[([{]/.test(char)) depth += 1;
    else if (depth === 0 && /[,)]/.test(char)) return source.slice(from, at);
    else if (/[)\]}]/.test(char)) depth -= 1;
  }
  return source.slice(from);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The keys that a first argument can stand for: its literals, its templates with any part in a gap, else any key. */
function patternsOf(argument: string): string[] {
  const compared = argument.replace(/[!=]==\s*(["'`]).*?\1/g, "");
  if (/\bas\b/.test(compared)) return ["[^.]+"];
  const literals = [...compared.matchAll(/"([^"]*)"/g)].map(([, key]) => escaped(key ?? ""));
  const templates = [...compared.matchAll(/`([^`]*)`/g)].map(([, key]) =>
    (key ?? "")
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join("[^.]+"),
  );
  return literals.length + templates.length > 0 ? [...literals, ...templates] : ["[^.]+"];
}

interface Use {
  file: string;
  pattern: RegExp;
}

/** Every use of a text in a file: by a translator's name after it was made, or of one that was made on the spot. */
function usesIn(file: string): Use[] {
  const source = readFileSync(file, "utf8");
  const use = (space: string, from: number) =>
    patternsOf(firstArgument(source, from)).map((key) => ({
      file,
      pattern: new RegExp(`^${escaped(space)}\\.${key}$`),
    }));
  const onTheSpot = [...source.matchAll(/getTranslations\("([^"]+)"\)\)\(/g)].flatMap((match) =>
    use(match[1] ?? "", match.index + match[0].length),
  );
  const made = [...source.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\("([^"]+)"\)/g)];
  const named = made.flatMap((match) => {
    const [, name = "", space = ""] = match;
    const next = made.find((other) => other.index > match.index && other[1] === name)?.index ?? source.length;
    const calls = source
      .slice(match.index, next)
      .matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw))?\\(`, "g"));
    return [...calls].flatMap((call) => use(space, match.index + call.index + call[0].length));
  });
  return [...onTheSpot, ...named];
}

const uses = files.flatMap(usesIn);

describe("a key of the interface's texts", () => {
  it("exists wherever it is used", () => {
    expect(uses.length).toBeGreaterThan(100);
    const missing = uses.filter(({ pattern }) => !keys.some((key) => pattern.test(key)));
    expect(missing.map(({ file, pattern }) => `${file}: ${pattern.source}`)).toEqual([]);
  });

  it("is used by some page", () => {
    const unused = keys.filter((key) => !uses.some(({ pattern }) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it("stands in for text: no page has words of its own but the product's name", () => {
    const units = "components/chart/axis-unit.ts"; // 万 and 亿 belong to Chinese numbers
    const written = files
      .filter((file) => file !== units)
      .flatMap((file) => {
        const source = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
        const chinese = source.match(/[^\n]*[\p{Script=Han}，。；：！？（）、][^\n]*/gu) ?? [];
        const between = [...source.matchAll(/>([^<>{}=;()]*\p{Letter}{2}[^<>{}=;()]*)<\//gu)].map(([, text]) => text);
        const named = [...source.matchAll(/\s(?:aria-label|title|placeholder|alt|label)="([^"]+)"/g)].map(
          ([, text]) => text,
        );
        return [...chinese, ...between, ...named]
          .map((text) => text?.trim())
          .filter((text) => text !== "Partner Desk" && /\p{Letter}/u.test(text ?? ""));
      });
    expect(written).toEqual([]);
  });
});
