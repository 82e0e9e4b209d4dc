import { isSafeNumber, parse } from "lossless-json";
import { describe, expect, it } from "vitest";
import { randomFrom } from "@/scripts/test/random";
import { parseLossless, writeBody } from "./numbers";

describe("numbers on the wire", () => {
  it("keep every digit coming in", () => {
    expect(
      parseLossless('{"a":19.01,"b":100,"c":0.10000000000000000001,"d":12345678901234567890,"e":1E-7,"f":"1.5"}'),
    ).toEqual({
      a: "19.01",
      b: 100,
      c: "0.10000000000000000001",
      d: "12345678901234567890",
      e: "1E-7",
      f: "1.5",
    });
  });

  it("are read the same whether or not a text needs care", () => {
    expect(parseLossless('{"count":3,"rows":[null,true,"x"]}')).toEqual({ count: 3, rows: [null, true, "x"] });
    expect(() => parseLossless('{"count":3,')).toThrow(SyntaxError);
    expect(() => parseLossless('{"a":1.5,')).toThrow(SyntaxError);
  });

  it("are told from text that looks like them", () => {
    for (const value of [
      { a: "1, 2.5, 3", b: [":1.5,", "[1.5]", " 1e5 ", 'a\\": 1.5,', "9007199254740993, 1"] },
      { "k: 1.5, ": "x", n: 7 },
    ]) {
      const json = JSON.stringify(value).slice(0, -1);
      expect(parseLossless(`${json},"m":1.50}`)).toEqual({ ...value, m: "1.50" });
    }
  });

  it("are read as the careful parser reads them, whatever the text", () => {
    const random = randomFrom(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const signs = [
      "1.5",
      "-0.0",
      "12345678901234567890",
      "9007199254740991",
      "1E-7",
      '\\"',
      ",",
      ": ",
      "]",
      "}",
      " ",
      "é",
      "a",
    ];
    const textOf = () => `"${Array.from({ length: 6 }, () => pick(signs)).join("")}"`;
    const jsonOf = (depth: number): string => {
      const kind = Math.floor(random() * (depth > 3 ? 3 : 5));
      if (kind === 0) return textOf();
      if (kind === 1) return pick(["1.5", "-0.0", "12345678901234567890", "9007199254740991", "-1E+7", "0", "10"]);
      if (kind === 2) return pick(["true", "null", '""']);
      const inner = Array.from({ length: 3 }, (_, at) =>
        kind === 3 ? jsonOf(depth + 1) : `"k${at}":${jsonOf(depth + 1)}`,
      );
      return kind === 3 ? `[${inner.join(pick([",", ", "]))}]` : `{${inner.join(pick([",", " ,\n"]))}}`;
    };
    for (let tried = 0; tried < 3_000; tried += 1) {
      const json = jsonOf(0);
      const careful = parse(json, null, (digits) =>
        /^-?\d+$/.test(digits) && isSafeNumber(digits) ? Number(digits) : digits,
      );
      expect(parseLossless(json), json).toEqual(careful);
    }
  });

  it("leave as numbers with the digits they were typed with", () => {
    expect(writeBody({ quota_id: "q", face_value: "10.00", ids: ["a"] }, new Set(["face_value"]))).toBe(
      '{"quota_id":"q","face_value":10.00,"ids":["a"]}',
    );
  });
});
