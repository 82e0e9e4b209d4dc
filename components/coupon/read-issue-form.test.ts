import { describe, expect, it } from "vitest";
import { emptyIssue, formFieldOf, previewInput, readIssueForm, toIssueInput } from "./read-issue-form";

const filled = { ...emptyIssue, quotaId: "Q1", customerIds: ["c1", "c2"], faceValue: " 100.00 " };

describe("the issue form", () => {
  it("sends Beijing days as the UTC seconds they begin and end with, and leaves out what is empty", () => {
    expect(toIssueInput({ ...filled, validDay: "2026-12-01", expireDay: "2026-12-31" })).toEqual({
      quota_id: "Q1",
      customer_ids: ["c1", "c2"],
      face_value: "100.00",
      valid_time: "2026-11-30T16:00:00Z",
      expire_time: "2026-12-31T15:59:59Z",
    });
  });

  it("is judged by the declared schema, at the fields where it is typed", () => {
    expect(readIssueForm(filled)).toEqual([]);
    expect(readIssueForm({ ...filled, faceValue: "40,00" })).toEqual([
      { field: "faceValue", rule: "amount_comma", values: {} },
    ]);
    expect(readIssueForm(emptyIssue).map(({ field, rule }) => [field, rule])).toEqual(
      expect.arrayContaining([
        ["quotaId", "required"],
        ["customerIds", "min_array"],
        ["faceValue", "required"],
      ]),
    );
    const many = Array.from({ length: 101 }, (_, index) => `c${index}`);
    expect(readIssueForm({ ...filled, customerIds: many })).toEqual([
      { field: "customerIds", rule: "max_array", values: { limit: 100 } },
    ]);
  });

  it("asks for a preview with what is filled in well so far", () => {
    expect(previewInput({ ...filled, faceValue: "１００" })).toEqual({ quota_id: "Q1", customer_ids: ["c1", "c2"] });
    expect(previewInput(emptyIssue)).toEqual({});
  });

  it("finds the place of a server's problem", () => {
    expect(formFieldOf("customer_ids.3")).toBe("customerIds");
    expect(formFieldOf("nothing")).toBeUndefined();
  });
});
