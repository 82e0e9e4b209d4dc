import { describe, expect, it } from "vitest";
import { z } from "zod";
import { coupons } from "@/lib/api/coupons";
import { fieldRules } from "./field-rules";

describe("what a declaration says of a field", () => {
  it("is its required mark and its limits, through optional and refinements", () => {
    const { shape } = coupons.issue.in;
    expect(fieldRules(shape.quota_id)).toEqual({ isRequired: true, maxLength: 64 });
    expect(fieldRules(shape.customer_ids)).toEqual({ isRequired: true, maxItems: 100 });
    expect(fieldRules(shape.face_value)).toEqual({ isRequired: true });
    expect(fieldRules(shape.valid_time)).toEqual({ isRequired: false });
    expect(fieldRules(shape.memo)).toEqual({ isRequired: false, maxLength: 256 });
  });

  it("is the tightest of several limits", () => {
    expect(fieldRules(z.string().max(20).max(8).nullable().optional())).toEqual({ isRequired: false, maxLength: 8 });
  });
});
