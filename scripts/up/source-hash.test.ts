import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceFiles, sourceHash } from "./source-hash.mjs";

let root: string;
const write = (file: string, content: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sources-"));
  for (const file of ["app/page.tsx", "lib/money.ts", "content/a.md", "next.config.ts", "package-lock.json"])
    write(file, file);
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the hash of the sources", () => {
  it.each([
    ["a changed file", "app/page.tsx"],
    ["a new file", "components/button.tsx"],
    ["another article", "content/b.md"],
    ["a new file at the root", "proxy.ts"],
    ["other dependencies", "package-lock.json"],
  ])("changes with %s", (_, file) => {
    const before = sourceHash(root);
    write(file, "changed");
    expect(sourceHash(root)).not.toBe(before);
  });

  it.each(["lib/money.test.ts", "components/a.test.tsx", "README.md", "scripts/up.mjs", "next-env.d.ts", ".env"])(
    "does not change with %s",
    (file) => {
      const before = sourceHash(root);
      write(file, "changed");
      expect(sourceHash(root)).toBe(before);
    },
  );

  it("changes when a file is renamed or text moves from one file to the next", () => {
    write("lib/a.ts", "ab");
    write("lib/b.ts", "c");
    const before = sourceHash(root);
    write("lib/a.ts", "a");
    write("lib/b.ts", "bc");
    expect(sourceHash(root)).not.toBe(before);
  });

  it("is the same for the same contents elsewhere and at another time", () => {
    const copy = mkdtempSync(join(tmpdir(), "sources-copy-"));
    try {
      cpSync(root, copy, { recursive: true });
      utimesSync(join(copy, "app/page.tsx"), 1, 1);
      expect(sourceHash(copy)).toBe(sourceHash(root));
      expect(sourceFiles(copy)).toEqual([
        "app/page.tsx",
        "content/a.md",
        "lib/money.ts",
        "next.config.ts",
        "package-lock.json",
      ]);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
