import { describe, expect, it } from "vitest";
import { coupons } from "@/lib/api/coupons";
import { issuedQuery } from "./issued-query";

const now = "2026-11-23T09:00:00Z";
const everything = {
  couponId: "CP1",
  customerId: "c1",
  orderId: "CS1",
  couponType: "4",
  status: "3",
  resellerId: "r1",
  createFrom: "2026-01-01",
  createUntil: "2026-01-31",
  effectiveFrom: "2026-01-01",
  effectiveUntil: "2026-01-31",
  expireFrom: "2026-01-01",
  expireUntil: "2026-01-31",
};

describe("the issued list's filters", () => {
  it("are all of those that the operation declares", () => {
    const { offset, limit, ...declared } = coupons.listIssued.in.shape;
    const asked = issuedQuery(everything, now);
    expect(Object.keys(asked).sort()).toEqual(Object.keys(declared).sort());
    expect(coupons.listIssued.in.safeParse(asked).success).toBe(true);
  });

  it("leave out what is not asked for", () => {
    expect(issuedQuery({}, now)).toEqual({});
  });

  it("take usable to mean usable now", () => {
    expect(issuedQuery({ status: "2" }, now)).toEqual({ status: 2, expire_time_begin: now });
    expect(issuedQuery({ status: "2", expireFrom: "2026-12-01" }, now)).toMatchObject({
      expire_time_begin: "2026-11-30T15:59:59Z",
    });
  });

  it("find those past their end that Huawei still calls usable", () => {
    expect(issuedQuery({ status: "lapsed" }, now)).toEqual({ status: 2, expire_time_end: now });
    expect(issuedQuery({ status: "lapsed", expireUntil: "2026-10-01" }, now)).toMatchObject({
      expire_time_end: "2026-10-01T16:00:00Z",
    });
  });
});
