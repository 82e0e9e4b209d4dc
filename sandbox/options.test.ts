import { describe, expect, it } from "vitest";
import { readOptions, StartMistake } from "./options";

describe("the command line", () => {
  it("starts 40 customers of seed 1 on the China site when nothing is said", () => {
    expect(readOptions([])).toEqual({
      port: 8900,
      host: "127.0.0.1",
      customers: 40,
      seed: "1",
      stateFile: null,
      partner: "solution",
      resellers: 6,
      usage: "daily",
      shapes: "documented",
      site: "cn",
    });
  });

  it("takes every option", () => {
    const words =
      "--port 0 --host 0.0.0.0 --customers 10000 --seed abc --state s.jsonl --shapes observed --site intl".split(" ");
    expect(readOptions(words)).toEqual({
      port: 0,
      host: "0.0.0.0",
      customers: 10_000,
      seed: "abc",
      stateFile: "s.jsonl",
      shapes: "observed",
      site: "intl",
      partner: "solution",
      resellers: 6,
      usage: "daily",
    });
  });

  it.each([
    [["--port", "70000"], /^--port must be a whole number from 0 to 65535, not "70000"\.$/],
    [["--port", "x"], /--port/],
    [["--customers", "2"], /^--customers must be a whole number from 3/],
    [["--resellers", "0"], /^--resellers must be a whole number from 1/],
    [["--usage", "yearly"], /^--usage must be daily or hourly/],
    [["--shapes", "wild"], /^--shapes must be documented or observed/],
    [["--site", "eu"], /^--site must be cn or intl/],
    [["--state", ""], /--state needs/],
    [["--speed", "9"], /--speed.*Known options: --port/],
    [["surplus"], /surplus/],
  ])("refuses %j with one sentence", (words, sentence) => {
    expect(() => readOptions(words)).toThrow(StartMistake);
    expect(() => readOptions(words)).toThrow(sentence);
  });
});
