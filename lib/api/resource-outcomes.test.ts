import { expect, it } from "vitest";
import { orderedOutcomes, turnedOutcomes } from "./resource-outcomes";

it("refuses what stands among the failures with a code, and lets the orders prove the rest", () => {
  const fail_resource_infos = [
    { resource_id: "r2", error_code: "CBC.30010036", error_msg: "not main" },
    { resource_id: "r3", error_code: " ", error_msg: "" },
  ];
  expect(orderedOutcomes(["r1", "r2", "r3"], { order_ids: ["o1", null, "o2"], fail_resource_infos })).toEqual([
    { payee: "r1", state: "done", reference: "o1,o2" },
    { payee: "r2", state: "refused", code: "CBC.30010036", message: "not main" },
    { payee: "r3", state: "done", reference: "o1,o2" },
  ]);
});

it("takes nothing for done that is under review, or that names no order", () => {
  const result = (resource_id: string, said: string, order_id: string | null) => ({
    ...{ resource_id, result: said, order_id },
    ...{ error_code: "CBC.99003012", error_msg: "none" },
  });
  const to_ondemand_service_results = [
    result("r1", "SUCCESS", "o1"),
    result("r2", "SUCCESS", " "),
    result("r3", "AUDIT", "o3"),
    result("r4", "FAIL", null),
  ];
  expect(turnedOutcomes(["r1", "r2", "r3", "r4", "r5"], { to_ondemand_service_results })).toEqual([
    { payee: "r1", state: "done", reference: "o1" },
    { payee: "r2", state: "unknown" },
    { payee: "r3", state: "unknown" },
    { payee: "r4", state: "refused", code: "CBC.99003012", message: "none" },
    { payee: "r5", state: "unknown" },
  ]);
});
