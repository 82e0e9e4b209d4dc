import { describe, expect, it } from "vitest";
import { loaderOf, sourcesIn } from "@/scripts/test/source-tree";
import { writtenTexts } from "@/scripts/test/written-texts";

/** Words that are the same in every language. */
const everywhere = new Set(["Partner Desk", "· UTC", "HUAWEI_CUSTOMER_AGENCY"]);
/** 万 and 亿 belong to Chinese numbers. */
const numbers = "components/chart/axis-unit.ts";

describe("words in the source of a page", () => {
  it("are none: what people read stands in the messages, in both languages", { timeout: 30_000 }, () => {
    const sources = sourcesIn("app", "components").filter(
      ({ file }) => !file.startsWith("app/design/") && file !== numbers,
    );
    expect(sources.length).toBeGreaterThan(100);
    const written = sources.flatMap(({ file, source }) =>
      writtenTexts(source, loaderOf(file))
        .filter((text) => !everywhere.has(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(written).toEqual([]);
  });

  it.each([
    ["between tags", "<p>Hello there</p>", ["Hello there"]],
    ["between tags, around a figure", "<p>About {count} rows</p>", ["About", "rows"]],
    ["in braces", '<p>{"Hello"}</p>', ["Hello"]],
    ["in an arm of a choice", '<p>{isOpen ? "Open" : t("closed")}</p>', ["Open"]],
    ["after a condition", '<p>{isOpen && "Open"}</p>', ["Open"]],
    ["in a template", `<p title={\`Row $\{index}\`} />`, ["Row"]],
    ["in a name for screen readers", '<button aria-label="Close" />', ["Close"]],
    ["in a text of our own components", '<Empty advice="Try again" title={t("none")} />', ["Try again"]],
    ["in a fragment", "<>Saved</>", ["Saved"]],
    ["in Chinese, wherever they stand", 'const unit = "元"; const full = count + ` 张`;', ["元", "张"]],
  ])("are found %s", (_, source, words) => {
    expect(
      writtenTexts(`export const Sample = () => { ${source.startsWith("<") ? "return " : ""}${source} };`),
    ).toEqual(words);
  });

  it.each([
    ["a text of the messages", '<p title={t("title")}>{t("text")}</p>'],
    [
      "a class, a link or another name for the machine",
      '<a className="font-medium" href="/orders" rel="noreferrer">{text}</a>',
    ],
    ["punctuation and signs", "<p>{first} / {second} — ¥ ·</p>"],
    ["a value that is compared", '<p>{state === "open" ? t("open") : null}</p>'],
    ["a key on the keyboard", "<Kbd>Enter</Kbd>"],
    ["a comment", "<p>{/* 说明 */}{text}</p>"],
  ])("are not seen in %s", (_, source) => {
    expect(writtenTexts(`export const Sample = () => ${source};`)).toEqual([]);
  });
});
