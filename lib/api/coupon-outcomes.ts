import type { LineOutcome } from "./operation";

interface IssueAnswer {
  coupon_infos: { id: string; coupon_id: string }[];
  error_details: { id: string | null; error_code: string | null; error_msg: string | null }[];
}

/**
 * What an answer to CreatePartnerCoupons says of each customer. HTTP 200 carries successes and failures together, and a
 * published answer lists one customer in both with a blank code: only a code that is not blank is a failure (mp_02002).
 */
export function issueOutcomes(customerIds: readonly string[], answer: IssueAnswer): LineOutcome[] {
  const issued = new Map(answer.coupon_infos.map((info) => [info.id, info.coupon_id]));
  const failed = new Map(
    answer.error_details.filter((detail) => detail.error_code?.trim()).map((detail) => [detail.id, detail]),
  );
  return customerIds.map((payee) => {
    const failure = failed.get(payee);
    if (failure)
      return { payee, state: "refused", code: failure.error_code?.trim() ?? "", message: failure.error_msg ?? "" };
    const reference = issued.get(payee);
    return reference === undefined ? { payee, state: "unknown" } : { payee, state: "done", reference };
  });
}
