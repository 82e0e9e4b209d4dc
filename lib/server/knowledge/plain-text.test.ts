import { describe, expect, it } from "vitest";
import { answerOf, excerptOf, plainText } from "./plain-text";

describe("plainText", () => {
  it("drops headings, lists, emphasis, links and table rules and keeps the words", () => {
    const markdown =
      "Go to **Sales > Bills**.\n\n## Steps\n\n1. See [here](https://example.com).\n- `CBC.0100`\n\n| a | b |\n| --- | --- |\n| c | d |";
    expect(plainText(markdown)).toBe("Go to Sales > Bills. Steps See here. CBC.0100 a b c d");
  });
});

describe("answerOf", () => {
  it.each(["## Steps", "- one", "1. one", "| a |\n| --- |"])("ends the answer before %j", (next) => {
    expect(answerOf(`First.\nStill first.\n\n${next}`)).toBe("First.\nStill first.");
  });

  it("takes all of an article that is only an answer", () => expect(answerOf("不能。")).toBe("不能。"));
});

describe("excerptOf", () => {
  it("keeps a short text whole", () => expect(excerptOf("不能。", 3)).toBe("不能。"));
  it("cuts a long one to the length, between characters", () => expect(excerptOf("𠮷𠮷𠮷𠮷", 3)).toBe("𠮷𠮷…"));
});
