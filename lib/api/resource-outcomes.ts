import type { LineOutcome } from "./operation";

interface OrderedAnswer {
  order_ids: readonly (string | null)[];
  fail_resource_infos: readonly { resource_id: string | null; error_code: string | null; error_msg: string | null }[];
}

/**
 * What an answer that gives orders says of each resource: those in the list of failures were refused, the rest stands in
 * the orders. Which order is whose is not said, so all of them prove each; without any, nothing is proven.
 */
export function orderedOutcomes(
  resourceIds: readonly string[],
  { order_ids, fail_resource_infos }: OrderedAnswer,
): LineOutcome[] {
  const failed = new Map(
    fail_resource_infos.filter((info) => info.error_code?.trim()).map((info) => [info.resource_id, info]),
  );
  const reference = order_ids.filter(Boolean).join(",");
  return resourceIds.map((payee) => {
    const failure = failed.get(payee);
    if (failure)
      return { payee, state: "refused", code: failure.error_code?.trim() ?? "", message: failure.error_msg ?? "" };
    return reference === "" ? { payee, state: "unknown" } : { payee, state: "done", reference };
  });
}

interface TurnedAnswer {
  to_ondemand_service_results: readonly {
    resource_id: string | null;
    result: string | null;
    error_code: string | null;
    error_msg: string | null;
    order_id: string | null;
  }[];
}

/** What an answer says of each resource that turns to pay-per-use; one under review is not decided yet. */
export function turnedOutcomes(
  resourceIds: readonly string[],
  { to_ondemand_service_results: results }: TurnedAnswer,
): LineOutcome[] {
  const byId = new Map(results.map((one) => [one.resource_id, one]));
  return resourceIds.map((payee) => {
    const one = byId.get(payee);
    if (one?.result === "FAIL")
      return { payee, state: "refused", code: one.error_code?.trim() ?? "", message: one.error_msg ?? "" };
    return one?.result === "SUCCESS" && one.order_id?.trim()
      ? { payee, state: "done", reference: one.order_id }
      : { payee, state: "unknown" };
  });
}
