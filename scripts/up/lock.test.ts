import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readHolder, takeLock, withLock } from "./lock.mjs";
import { processStart } from "./process-start.mjs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "up.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const take = () => {
  const taken = takeLock(file, { url: "http://localhost:3000" });
  if (!("lock" in taken)) throw new Error("the lock was not given");
  return taken;
};

describe("a lock file", () => {
  it("is given once, and tells the second who has it and where that one can be reached", () => {
    const { lock, stale } = take();
    expect(stale).toBe(false);
    expect(takeLock(file)).toEqual({
      holder: { pid: process.pid, started: processStart(process.pid), url: "http://localhost:3000" },
    });
    lock.release();
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ["a process that is gone", JSON.stringify({ pid: 4_199_999, started: "1" })],
    ["a pid that another process has by now", JSON.stringify({ pid: process.pid, started: "an earlier time" })],
    ["nothing that can be read", "{"],
    ["nothing at all", ""],
  ])("of %s is cleared away, and that is told", (_, content) => {
    writeFileSync(file, content);
    const { lock, stale } = take();
    expect(stale).toBe(true);
    expect(readHolder(file)?.pid).toBe(process.pid);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that somebody else holds by now is not released", () => {
    const { lock } = take();
    writeFileSync(file, JSON.stringify({ pid: 1, started: "x" }));
    lock.release();
    expect(readHolder(file)?.pid).toBe(1);
  });

  it("makes work of two wait for each other", async () => {
    const steps: string[] = [];
    const work = (name: string) =>
      withLock(file, async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        steps.push(`${name} ends`);
      });
    await Promise.all([work("a"), work("b")]);
    expect(steps).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });
});

describe("the start of a process", () => {
  it("is the same at every look, and null for one that is not there", () => {
    expect(processStart(process.pid)).toBe(processStart(process.pid));
    expect(processStart(process.pid)).not.toBeNull();
    expect(processStart(4_199_999)).toBeNull();
    expect(processStart(-1)).toBeNull();
  });
});
