import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { navigation, navigationGroups, pageAt } from "./routes";

describe("the navigation", () => {
  it("leads to pages that exist", () => {
    expect(
      navigation.filter(
        ({ name, href }) => !existsSync(`app/(${name === "knowledge" ? "knowledge" : "portal"})${href}/page.tsx`),
      ),
    ).toEqual([]);
  });

  it("has a page for every job, and a key of its own for every page", () => {
    expect([...new Set(navigation.map(({ group }) => group))]).toEqual([...navigationGroups]);
    expect(new Set(navigation.map(({ key }) => key)).size).toBe(navigation.length);
    expect(navigation.filter(({ key }) => !/^[a-fh-z]$/.test(key))).toEqual([]);
  });

  it.each([
    ["/overview", "overview"],
    ["/coupons", "coupons"],
    ["/coupons/issue", "issue"],
    ["/coupons/receipts/1", "coupons"],
    ["/knowledge/bill-rounding", "knowledge"],
    ["/billsandmore", undefined],
    ["/", undefined],
  ])("knows that %s belongs to %s", (path, name) => {
    expect(pageAt(path)).toBe(name);
  });
});
