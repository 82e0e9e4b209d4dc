import { stringify } from "lossless-json";
import { describe, expect, it } from "vitest";
import { fenOf, money, permille, textOf } from "./money";

describe("amounts", () => {
  it.each([
    [0n, "0.00"],
    [5n, "0.05"],
    [1901n, "19.01"],
    [-1n, "-0.01"],
    [-123456n, "-1234.56"],
    [900719925474099312n, "9007199254740993.12"],
  ])("of %s hundredths are written %s, with two decimals whatever their size", (fen, text) => {
    expect(textOf(fen)).toBe(text);
    expect(fenOf(text)).toBe(fen);
    expect(stringify({ amount: money(fen) })).toBe(`{"amount":${text}}`);
  });

  it("are read from any way to write two decimals, and from nothing else", () => {
    expect(["19", "19.1", "19.10", "19.100"].map(fenOf)).toEqual([1900n, 1910n, 1910n, 1910n]);
    expect(["", "1,5", "1e3", "0.001", ".5", "abc"].map(fenOf)).toEqual(Array(6).fill(null));
  });

  it("are shared out rounded towards zero", () => {
    expect([permille(1999n, 500), permille(-1999n, 500)]).toEqual([999n, -999n]);
  });
});
