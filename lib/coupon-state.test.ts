import { describe, expect, it } from "vitest";
import { daysUntil, isUnmarkedExpired, quotaState, shownCouponStatus } from "./coupon-state";

const now = "2026-06-01T00:00:00Z";
const [past, coming] = ["2026-05-31T15:59:59Z", "2026-06-02T15:59:59Z"];

describe("a coupon's status", () => {
  it.each([
    ["usable", "2", coming, "2"],
    ["usable but past its end", "2", past, "4"],
    ["inactive but past its end", "1", past, "4"],
    ["used, whatever its end", "3", past, "3"],
    ["reclaimed, whatever its end", "5", past, "5"],
    ["usable without an end", "2", null, "2"],
    ["a number that no page lists", "9", past, "9"],
  ])("is shown for one that is %s", (_, status, expire_time, shown) => {
    expect(shownCouponStatus({ status, expire_time }, now)).toBe(shown);
  });

  it("counts the second of its end as past", () => {
    expect(isUnmarkedExpired({ status: "2", expire_time: now }, now)).toBe(true);
  });
});

describe("a quota", () => {
  const quota = { quota_status: "0", effective_time: past, expire_time: coming, balance: "10.00" };

  it.each([
    ["open", {}, null],
    ["over, although its status is normal", { expire_time: past }, "over"],
    ["not yet open", { effective_time: coming }, "not_yet"],
    ["used up", { balance: "0.00" }, "used_up"],
    ["over rather than used up", { balance: "0.00", expire_time: past }, "over"],
    ["frozen, whatever its dates", { quota_status: "5", expire_time: past }, "status"],
    [
      "open when Huawei tells neither dates nor balance",
      { effective_time: null, expire_time: null, balance: null },
      null,
    ],
  ])("is %s", (_, change, state) => {
    expect(quotaState({ ...quota, ...change }, now)).toBe(state);
  });
});

describe("the days until an end", () => {
  it.each([
    ["2026-06-01T00:00:01Z", 1],
    ["2026-06-02T00:00:00Z", 1],
    ["2026-06-03T00:00:01Z", 3],
    ["2026-05-31T23:00:00Z", 0],
    ["2026-05-30T23:00:00Z", -1],
  ])("are counted with the started one: %s", (instant, days) => {
    expect(daysUntil(instant, now) ?? Number.NaN).toBeCloseTo(days);
  });

  it("are unknown where there is no end", () => {
    expect(daysUntil(null, now)).toBeNull();
    expect(daysUntil("soon", now)).toBeNull();
  });
});
