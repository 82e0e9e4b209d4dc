import { describe, expect, it } from "vitest";
import { pinyinReader, soundsOfQuery, soundTerms, syllablesOf } from "./pinyin";

describe("syllablesOf", () => {
  it.each([
    ["daishou", ["dai", "shou"]],
    ["zhuxiao", ["zhu", "xiao"]],
    ["fangan", ["fang", "an"]],
    ["shuilv", ["shui", "lv"]],
    ["er", ["er"]],
  ])("parts %s", (letters, syllables) => expect(syllablesOf(letters)).toEqual(syllables));

  it.each(["token", "coupon", "bss", "x"])("says that %s is no pinyin", (letters) => {
    expect(syllablesOf(letters)).toBeNull();
  });

  it("answers at once for letters that could be parted in countless ways", () => {
    const started = performance.now();
    expect(syllablesOf(`${"ao".repeat(2000)}k`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("sound terms", () => {
  it.each([
    ["a homophone", "注消"],
    ["pinyin in one word", "zhuxiao"],
    ["pinyin in several words", "zhu xiao"],
    ["z for zh", "zuxiao"],
  ])("meet for a word and %s of it", async (_, query) => {
    const read = await pinyinReader();
    expect(soundTerms("账号注销", read)).toContain("~zuxiao");
    expect(soundsOfQuery(query, read)).toContain("~zuxiao");
  });

  it("meet for initials", async () => {
    const read = await pinyinReader();
    expect(soundTerms("代金券", read)).toContain("^djq");
    expect(soundsOfQuery("DJQ", read)).toContain("^djq");
  });

  it("begin the syllable that is still being typed", async () => {
    expect(soundsOfQuery("daijinq", await pinyinReader())).toEqual(expect.arrayContaining(["~daijin", "~jinq"]));
  });
});
