import { describe, expect, it } from "vitest";
import { parseOptions } from "./options.mjs";
import { Refusal } from "./refusal.mjs";

const refusalOf = (...argv: string[]): Refusal => {
  try {
    parseOptions(argv);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error(`${argv.join(" ")} was not refused`);
};

describe("the command line of up", () => {
  it("has a default for everything", () => {
    expect(parseOptions([])).toEqual({
      port: 3000,
      host: "127.0.0.1",
      data: ".data",
      customers: 40,
      seed: 1,
      dev: false,
      json: false,
      help: false,
    });
  });

  it("takes values with a space or an equals sign", () => {
    expect(
      parseOptions(["--port", "0", "--data=elsewhere", "--customers=10000", "--seed", "7", "--json"]),
    ).toMatchObject({ port: 0, data: "elsewhere", customers: 10_000, seed: 7, json: true });
  });

  it.each([
    [["--prot", "3"], "Unknown option --prot"],
    [["--prot=3"], "Unknown option --prot;"],
    [["-p", "3"], "Unknown option -p"],
    [["--constructor"], "Unknown option --constructor"],
    [["3001"], "3001"],
    [["--port"], "--port"],
    [["--port", "abc"], '--port must be a whole number from 0 to 65535, not "abc".'],
    [["--port", "65536"], "from 0 to 65535"],
    [["--port=-1"], "--port must be a whole number"],
    [["--port", "1e3"], "--port must be a whole number"],
    [["--customers", "2"], "from 3 to 100000"],
    [["--seed", "99999999999"], "--seed must be a whole number"],
    [["--data", ""], "--data needs"],
    [["--dev=1"], "--dev"],
  ])("refuses %j with one sentence and exit code 2", (argv, sentence) => {
    const { message, exitCode } = refusalOf(...argv);
    expect(message).toContain(sentence);
    expect(message).not.toContain("\n");
    expect(exitCode).toBe(2);
  });
});
