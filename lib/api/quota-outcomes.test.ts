import { describe, expect, it } from "vitest";
import { quotaIssueOutcomes, quotaReclaimOutcomes } from "./quota-outcomes";

const blank = { error_code: "", error_msg: "" };
const foreign = { error_code: "CBC.99000037", error_msg: "not yours" };

describe("an answer to handing quotas on", () => {
  const input = { quota_id: "parent", indirect_partner_ids: ["a", "b", "c"] };

  it("tells each reseller's outcome by its code, blank codes being none", () => {
    const answer = {
      error_details: [
        { id: "a", ...blank },
        { id: "b", ...foreign },
      ],
      simple_quota_infos: [
        { id: "a", quota_id: "child-a" },
        { id: "b", quota_id: "child-b" },
      ],
    };
    expect(quotaIssueOutcomes(input, answer)).toEqual([
      { payee: "a", state: "done", reference: "child-a" },
      { payee: "b", state: "refused", code: "CBC.99000037", message: "not yours" },
      { payee: "c", state: "unknown" },
    ]);
  });

  it("does not take the quota that was asked for, given back, for a new one", () => {
    const answer = { error_details: [], simple_quota_infos: [{ id: "a", quota_id: "parent" }] };
    expect(quotaIssueOutcomes(input, answer)[0]).toEqual({ payee: "a", state: "unknown" });
  });
});

describe("an answer to reclaiming quotas", () => {
  it("finds failures by quota, and leaves open what it does not mention", () => {
    const answer = {
      error_details: [{ id: "q2", error_code: " CBC.99000012 ", error_msg: null }],
      simple_quota_infos: [{ quota_id: "q1" }],
    };
    expect(quotaReclaimOutcomes(["q1", "q2", "q3"], answer)).toEqual([
      { payee: "q1", state: "done", reference: "q1" },
      { payee: "q2", state: "refused", code: "CBC.99000012", message: "" },
      { payee: "q3", state: "unknown" },
    ]);
  });
});
