import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { viewAddress, viewPageOf } from "./view-address";

describe("where a saved view opens", () => {
  it("is its page with what was kept", () => {
    expect(viewAddress("orders", "status=5&sort=-amount")).toBe("/orders?status=5&sort=-amount");
    expect(viewAddress("orders", "")).toBe("/orders");
  });

  it("keeps the tab that the table stands on", () => {
    expect(viewAddress("issued", "status=1")).toBe("/coupons?tab=issued&status=1");
    expect(viewAddress("issued", "tab=issued&status=1")).toBe("/coupons?tab=issued&status=1");
  });

  it("is no page for a table that there is no longer", () => {
    expect(viewPageOf("toString")).toBeNull();
  });

  it("is known for every table of the pages", () => {
    const files = execFileSync("git", ["ls-files", "app/(portal)"], { encoding: "utf8" })
      .split("\n")
      .filter((file) => file.endsWith(".tsx"));
    const tables = files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/<DataTable[\s\S]*?\bname="([^"]+)"/g)].map(([, name]) => name ?? ""),
    );
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter((name) => viewPageOf(name) === null)).toEqual([]);
  });
});
