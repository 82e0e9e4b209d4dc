import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disownPostmasterFile, parsePostmasterFile, readPostmasterFile } from "./postmaster-file";

const whole = "17413\n/data/cluster\n1795420511\n35965\n\n127.0.0.1\n  5432001        12\nready   \n";

describe("postmaster.pid", () => {
  it.each([
    ["of a server that is ready", whole, { pid: 17_413, port: 35_965, status: "ready" }],
    ["of one that has just begun", "17413\n/data/cluster\n1795420511\n", { pid: 17_413, port: null, status: "" }],
    ["with port zero", "17413\n/d\n1\n0\n\n\n\nstarting\n", { pid: 17_413, port: null, status: "starting" }],
    ["that is empty", "", null],
    ["that holds something else", "no pid\n", null],
    ["of a stand-alone server, which nobody can connect to", "-17413\n/data\n", null],
  ])("%s is read", (_, content, file) => {
    expect(parsePostmasterFile(content)).toEqual(file);
  });

  it("loses its pid and nothing else when the process is another program", () => {
    const cluster = mkdtempSync(join(tmpdir(), "cluster-"));
    try {
      writeFileSync(join(cluster, "postmaster.pid"), whole);
      disownPostmasterFile(cluster);
      const { pid = 0 } = readPostmasterFile(cluster) ?? {};
      expect(() => process.kill(pid, 0)).toThrow("ESRCH");
      const rest = (text: string) => text.split("\n").slice(1);
      expect(rest(readFileSync(join(cluster, "postmaster.pid"), "utf8"))).toEqual(rest(whole));
      expect(readPostmasterFile(join(cluster, "none"))).toBeNull();
    } finally {
      rmSync(cluster, { recursive: true });
    }
  });
});
