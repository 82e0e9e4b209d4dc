import { describe, expect, it } from "vitest";
import { coupons } from "@/lib/api/coupons";
import { issueFields } from "../coupon/issue-fields";
import { emptyValues, placeOf, readablePart, readForm } from "./read-form";

const schema = coupons.issue.in;
const empty = emptyValues(issueFields);
const filled = { ...empty, quota_id: "Q1", customer_ids: ["c1", "c2"], face_value: " 1,200.5 " };
const problemsOf = (values: typeof empty) =>
  readForm(schema, issueFields, values).problems.map(({ field, rule }) => [field, rule]);

describe("a form of an operation", () => {
  it("sends amounts in one form and Beijing days as the UTC seconds they begin and end with, and leaves out what is empty", () => {
    const values = { ...filled, valid_time: "2026/12/1", expire_time: "2026年12月31日" };
    expect(readForm(schema, issueFields, values)).toEqual({
      input: {
        quota_id: "Q1",
        customer_ids: ["c1", "c2"],
        face_value: "1200.50",
        valid_time: "2026-11-30T16:00:00Z",
        expire_time: "2026-12-31T15:59:59Z",
      },
      problems: [],
    });
  });

  it("is judged by the declared schema, at the fields where it is typed", () => {
    expect(problemsOf(empty)).toEqual([
      ["quota_id", "required"],
      ["customer_ids", "required"],
      ["face_value", "required"],
    ]);
    const many = Array.from({ length: 101 }, (_, index) => `c${index}`);
    expect(problemsOf({ ...filled, customer_ids: many })).toEqual([["customer_ids", "max_array"]]);
    expect(problemsOf({ ...filled, customer_ids: ["c1", "x".repeat(65)] })).toEqual([["customer_ids", "max_string"]]);
    expect(problemsOf({ ...filled, memo: "x".repeat(257) })).toEqual([["memo", "max_string"]]);
  });

  it("tells of a text that cannot be read why, and not that it is missing", () => {
    expect(problemsOf({ ...filled, face_value: "40,00", expire_time: "someday" })).toEqual([
      ["face_value", "amount_comma"],
      ["expire_time", "day"],
    ]);
  });

  it("can be previewed with what is filled in well so far", () => {
    expect(readablePart(schema, issueFields, { ...filled, face_value: "1e3" })).toEqual({
      quota_id: "Q1",
      customer_ids: ["c1", "c2"],
    });
    expect(readablePart(schema, issueFields, empty)).toEqual({});
  });

  it("knows the place of a server's problem", () => {
    expect(placeOf(issueFields, "customer_ids.3")).toBe("customer_ids");
    expect(placeOf(issueFields, "constructor")).toBeUndefined();
  });
});
