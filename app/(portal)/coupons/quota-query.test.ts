import { describe, expect, it } from "vitest";
import { coupons } from "@/lib/api/coupons";
import { idsIn, quotaQuery, recordQuery } from "./quota-query";

const windows = ["create", "effective", "expire"].flatMap((name) => [`${name}From`, `${name}Until`]);
const days = Object.fromEntries(windows.map((name) => [name, "2026-01-01"]));

const declaredBy = ({ offset, limit, ...declared }: Record<string, unknown>) => Object.keys(declared).sort();

describe("the filters of quotas and records", () => {
  it("are all of those that the operations declare", () => {
    const quotas = quotaQuery({ quotaId: "q1", quotaType: "1", quotaStatus: "5", resellerId: "r1", ...days });
    expect(Object.keys(quotas).sort()).toEqual(declaredBy(coupons.listQuotas.in.shape));
    expect(coupons.listQuotas.in.safeParse(quotas).success).toBe(true);
    const records = recordQuery(
      {
        ...{ operation: "2", result: "-1", quotaType: "0", quotaId: "q1" },
        ...{ couponId: "CP1", customerId: "c1", resellerId: "r1" },
      },
      { from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z" },
    );
    expect(Object.keys(records).sort()).toEqual(declaredBy(coupons.listRecords.in.shape));
    expect(coupons.listRecords.in.safeParse(records).success).toBe(true);
  });

  it("ask for vouchers unless cash coupons are meant, and send no empty list", () => {
    expect(quotaQuery({ quotaId: " , " })).toEqual({ quota_type: 0 });
    expect(recordQuery({ couponId: " " }, { from: undefined, until: undefined })).toEqual({});
  });
});

it("ids are read however they were pasted, each once", () => {
  expect(idsIn("a, b\nc，a；d  e")).toEqual(["a", "b", "c", "d", "e"]);
});
