import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readSpokenDay } from "./spoken-day";
import { readDay } from "./typed-day";

// Vite does not follow the package's `./*` exports, as Node and the portal's bundler do; these are the same modules.
vi.mock("chrono-node/en", async () => (await import("chrono-node")).en);
vi.mock("chrono-node/zh", async () => (await import("chrono-node")).zh);

const today = "2026-11-23"; // a Monday

describe("a typed day", () => {
  it.each([
    ["2026-12-31", "2026-12-31"],
    ["2026/12/31", "2026-12-31"],
    ["2026.1.5", "2026-01-05"],
    ["20261231", "2026-12-31"],
    ["２０２６－１２－３１", "2026-12-31"],
    ["2026年12月31日", "2026-12-31"],
    ["2026年1月5号", "2026-01-05"],
    ["12-31", "2026-12-31"],
    ["11/23", "2026-11-23"],
    ["11-22", "2027-11-22"],
    ["2-29", "2028-02-29"],
    ["12月31日", "2026-12-31"],
    ["1月5号", "2027-01-05"],
    ["+30d", "2026-12-23"],
    ["+ 2周", "2026-12-07"],
    ["+30天", "2026-12-23"],
    ["+1m", "2026-12-23"],
    ["+3个月", "2027-02-23"],
    ["明天", "2026-11-24"],
    ["Today", "2026-11-23"],
    [" 后天 ", "2026-11-25"],
  ])("%j is %s", (typed, value) => {
    expect(readDay(typed, today)).toEqual({ value });
  });

  it.each([
    ["2026-02-30", "day_none"],
    ["2026-13-01", "day_none"],
    ["13-45", "day_none"],
    ["2-30", "day_none"],
    ["31/12/2026", "day_order"],
    ["01/02/2027", "day_order"],
    ["26-12-31", "day_order"],
    ["2026-12/31", "day_order"],
    ["5", "day_order"],
    ["soon", "day"],
    ["-3d", "day"],
    ["constructor", "day"],
    ["", "day"],
  ])("%j is refused: %s", (typed, rule) => {
    expect(readDay(typed, today)).toMatchObject({ rule });
  });

  it("gives the last day of a shorter month when months are added", () => {
    expect(readDay("+1m", "2027-01-31")).toEqual({ value: "2027-02-28" });
  });

  it("comes back as it was in every way of writing it", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const value = date.toISOString().slice(0, 10);
        const [year, month, day] = value.split("-").map(Number);
        const ways = [value, value.replaceAll("-", "/"), value.replaceAll("-", ""), `${year}年${month}月${day}日`];
        for (const way of ways) expect(readDay(way, today)).toEqual({ value });
      }),
    );
  });

  it("is a day that there is, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789-/.+dwm年月日天 "), maxLength: 12 }), (text) => {
        const reading = readDay(text, today);
        if ("value" in reading) expect(new Date(reading.value).toISOString().slice(0, 10)).toBe(reading.value);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a spoken day", () => {
  it.each([
    ["next friday", "2026-12-04"],
    ["friday", "2026-11-27"],
    ["in 3 weeks", "2026-12-14"],
    ["31 Dec", "2026-12-31"],
    ["下周五", "2026-12-04"],
    ["三天后", "2026-11-26"],
    ["十二月三十一日", "2026-12-31"],
    ["12-31", "2026-12-31"],
  ])("%j is %s", async (typed, value) => {
    expect(await readSpokenDay(typed, today)).toEqual({ value });
  });

  it.each([
    "last friday",
    "2 days ago",
    "上周五",
    "december",
    "3pm",
    "friday to sunday",
    "pay on friday",
    "soon",
    "下个月五号",
  ])("%j is refused, never guessed", async (typed) => {
    expect(await readSpokenDay(typed, today)).toMatchObject({ rule: "day" });
  });
});
