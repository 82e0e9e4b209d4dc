import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnvFile, readSettings } from "./env-file";

describe("a .env file", () => {
  it.each([
    ["A=1", { A: "1" }],
    ["  export  A = 1  ", { A: "1" }],
    ["\uFEFFA=1\r\nB=2\r\n", { A: "1", B: "2" }],
    ["# A=1\n\nB=2 # why", { B: "2" }],
    ["A=b#c", { A: "b#c" }],
    ["A='b # c' # d", { A: "b # c" }],
    ['A="line\\nnext"', { A: "line\nnext" }],
    ["A=a=b==", { A: "a=b==" }],
    ["A=$B", { A: "$B" }],
    ["A=\nB=''\nC=#", {}],
    ["no line of settings\n1A=2\n=3", {}],
    ["A=1\nA=2", { A: "2" }],
  ])("%j gives %j", (content, settings) => {
    expect(parseEnvFile(content)).toEqual(settings);
  });

  it("gives way to the environment, except where that is empty", () => {
    const folder = mkdtempSync(join(tmpdir(), "env-"));
    try {
      writeFileSync(join(folder, ".env"), "A=file\nB=file\nC=file\n");
      expect(readSettings(join(folder, ".env"), { A: "environment", B: "", D: "only" })).toEqual({
        A: "environment",
        B: "file",
        C: "file",
        D: "only",
      });
      expect(readSettings(join(folder, "none"), { A: "1" })).toEqual({ A: "1" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
