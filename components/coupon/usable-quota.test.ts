import { describe, expect, it } from "vitest";
import { isUsable } from "./usable-quota";

const quota = {
  quota_status: "0",
  effective_time: "2026-01-01T00:00:00Z",
  expire_time: "2026-12-31T15:59:59Z",
  balance: "10.00",
};
const now = "2026-06-01T00:00:00.000Z";

describe("a quota", () => {
  it("can be issued from while it is normal, within its dates, and something is left", () => {
    expect(isUsable(quota, now)).toBe(true);
    expect(isUsable({ ...quota, effective_time: null, expire_time: null, balance: null }, now)).toBe(true);
  });

  it.each([
    ["is frozen", { quota_status: "5" }],
    ["has not begun", { effective_time: "2026-06-02T00:00:00Z" }],
    ["has expired, whatever its status says", { expire_time: "2026-05-31T15:59:59Z" }],
    ["is used up", { balance: "0.00" }],
  ])("cannot be issued from when it %s", (_when, change) => {
    expect(isUsable({ ...quota, ...change }, now)).toBe(false);
  });
});
