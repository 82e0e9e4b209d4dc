import { describe, expect, it } from "vitest";
import en from "@/messages/en/palette.json";
import zh from "@/messages/zh-CN/palette.json";
import { rank, scoreOf } from "./rank";

const entry = (label: string, words = "") => ({ label, words });
const pages = Object.entries(zh.words).map(([name, words]) => ({ name, label: "", words }));
const first = (query: string) => rank(query, pages)[0]?.name;

describe("matching", () => {
  it("finds nothing for nothing", () => {
    expect(scoreOf("  ", entry("客户列表", "ke hu"))).toBe(0);
    expect(rank("", [entry("a")])).toEqual([]);
  });

  it.each([
    ["客户列表", "客户列表"],
    ["客户", "客户列表"],
    ["列表", "客户列表"],
    ["CUSTOMER", "Customer list"],
    ["list", "Customer list"],
    ["cl", "Customer list"],
    ["customerl", "Customer list"],
    ["ｃｕｓｔｏｍｅｒ", "Customer list"],
    ["list customer", "Customer list"],
  ])("%s finds %s by its name", (query, label) => {
    expect(scoreOf(query, entry(label))).toBeGreaterThan(0);
  });

  it.each(["kehu", "ke hu", "kh", "khlb", "KEHULB", "liebiao"])("%s finds the customer list by its sound", (query) => {
    expect(scoreOf(query, entry("客户列表", "ke hu lie biao, ke hu lb"))).toBeGreaterThan(0);
  });

  it.each(["x", "订单", "hk", "customers of"])("%s does not find it", (query) => {
    expect(scoreOf(query, entry("客户列表", "ke hu lie biao, customers"))).toBe(0);
  });

  it("does not take one letter in the middle of a word for a match", () => {
    expect(scoreOf("u", entry("客户列表", "ke hu"))).toBe(0);
  });
});

describe("ranking", () => {
  it("puts the whole name first, then its beginning, then a word of it, then what only holds it", () => {
    const labels = ["Rebills", "Monthly bills", "Billsheet", "Bills"];
    const ranked = rank(
      "bills",
      labels.map((label) => entry(label)),
    );
    expect(ranked.map(({ label }) => label)).toEqual(["Bills", "Billsheet", "Monthly bills", "Rebills"]);
  });

  it("puts a name before other words for something else", () => {
    const ranked = rank("bills", [entry("Orders", "bills"), entry("Bills")]);
    expect(ranked.map(({ label }) => label)).toEqual(["Bills", "Orders"]);
  });

  it("keeps the order of equals", () => {
    expect(rank("a", [entry("ab"), entry("ac"), entry("ad")]).map(({ label }) => label)).toEqual(["ab", "ac", "ad"]);
  });
});

describe("the words for pages and actions", () => {
  it.each([
    ["kehu", "customers"],
    ["yue", "balances"],
    ["yhq", "coupons"],
    ["fafang", "issue"],
    ["dingdan", "orders"],
    ["zhangdan", "bills"],
    ["zd", "bills"],
    ["zsk", "knowledge"],
    ["shezhi", "settings"],
    ["gailan", "overview"],
    ["dark", "dark"],
    ["shense", "dark"],
    ["tuichu", "signOut"],
  ])("in Chinese %s leads first to %s", (query, name) => {
    expect(first(query)).toBe(name);
  });

  it("are there for the same things in both languages", () => {
    expect(Object.keys(en.words).sort()).toEqual(Object.keys(zh.words).sort());
  });
});
