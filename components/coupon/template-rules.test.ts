import { describe, expect, it } from "vitest";
import type { TemplateContent } from "@/lib/desk/coupon-templates";
import { issueValues, lastDayOf, quotaOf, templateFault } from "./template-rules";

const now = "2026-11-23T17:00:00Z"; // already the 24th in Beijing
const quota = (quota_id: string, change: object = {}) => ({
  quota_id,
  quota_type: "0",
  quota_status: "0",
  balance: "1000.00",
  effective_time: "2026-01-01T00:00:00Z",
  expire_time: "2027-06-30T15:59:59Z",
  ...change,
});
const content = (change: Partial<TemplateContent> = {}): TemplateContent => ({
  quota_rule: "fixed",
  quota_id: "q1",
  validity_rule: "quota",
  face_value: "100.00",
  ...change,
});

describe("a template of a certain quota", () => {
  it.each([
    ["can be used", [quota("q1")], null],
    ["says that its quota is gone", [quota("q2")], "gone"],
    ["says that its quota is over", [quota("q1", { expire_time: "2026-11-01T00:00:00Z" })], "over"],
    ["says that its quota has not begun", [quota("q1", { effective_time: "2026-12-01T00:00:00Z" })], "not_yet"],
    ["says that its quota is frozen", [quota("q1", { quota_status: "5" })], "status"],
    ["says that its quota is used up", [quota("q1", { balance: "0.00" })], "used_up"],
    ["says that its quota holds less than one coupon", [quota("q1", { balance: "99.99" })], "short"],
  ] as const)("%s", (_, quotas, fault) => {
    expect(templateFault(content(), quotas, now)).toBe(fault);
  });

  it("says that its dates are past, on Beijing's calendar", () => {
    const dates = (valid_until: string) => content({ validity_rule: "dates", valid_until });
    expect(templateFault(dates("2026-11-23"), [quota("q1")], now)).toBe("dates_past");
    expect(templateFault(dates("2026-11-24"), [quota("q1")], now)).toBeNull();
  });
});

describe("a template that chooses its quota", () => {
  const quotas = [
    quota("far", { balance: "5000.00" }),
    quota("near", { expire_time: "2026-12-31T15:59:59Z", balance: "200.00" }),
    quota("small", { expire_time: "2026-12-01T15:59:59Z", balance: "50.00" }),
    quota("over", { expire_time: "2026-11-01T15:59:59Z" }),
    quota("cash", { quota_type: "1", balance: "9000.00" }),
  ];

  it("takes the one that ends first, or that holds most, of its kind and with enough in it", () => {
    expect(quotaOf(content({ quota_rule: "soonest" }), quotas, now)?.quota_id).toBe("near");
    expect(quotaOf(content({ quota_rule: "fullest" }), quotas, now)?.quota_id).toBe("far");
    expect(quotaOf(content({ quota_rule: "fullest", quota_type: "1" }), quotas, now)?.quota_id).toBe("cash");
  });

  it("says when there is none", () => {
    expect(templateFault(content({ quota_rule: "soonest", face_value: "6000" }), quotas, now)).toBe("none");
  });
});

describe("a template's validity", () => {
  it("in days counts from the day of issue in Beijing", () => {
    expect(lastDayOf(content({ validity_rule: "days", valid_days: 30 }), now)).toBe("2026-12-24");
  });

  it("fills the form, and leaves a quota that cannot be drawn on to the person", () => {
    const dates = content({ validity_rule: "dates", valid_from: "2026-12-01", valid_until: "2026-12-31", memo: "m" });
    expect(issueValues(dates, [quota("q1")], now)).toEqual({
      quota_id: "q1",
      face_value: "100.00",
      valid_time: "2026-12-01",
      expire_time: "2026-12-31",
      cloud_service_types: [],
      product_ids: "",
      memo: "m",
    });
    expect(issueValues(dates, [quota("q1", { quota_status: "5" })], now).quota_id).toBe("");
  });
});
