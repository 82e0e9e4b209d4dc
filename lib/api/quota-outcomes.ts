import type { LineOutcome } from "./operation";

interface Detail {
  id: string | null;
  error_code: string | null;
  error_msg: string | null;
}

/** The rows of `error_details` that are failures: a blank code stands beside successes too. */
const failuresIn = (details: readonly Detail[]) =>
  new Map(details.filter((detail) => detail.error_code?.trim()).map((detail) => [detail.id, detail]));

function outcomesOf(
  payees: readonly string[],
  details: readonly Detail[],
  references: ReadonlyMap<string | null, string>,
): LineOutcome[] {
  const failed = failuresIn(details);
  return payees.map((payee) => {
    const failure = failed.get(payee);
    if (failure)
      return { payee, state: "refused", code: failure.error_code?.trim() ?? "", message: failure.error_msg ?? "" };
    const reference = references.get(payee);
    return reference === undefined ? { payee, state: "unknown" } : { payee, state: "done", reference };
  });
}

interface IssueAnswer {
  error_details: Detail[];
  simple_quota_infos: { id: string | null; quota_id: string | null }[];
}

/**
 * What an answer to UpdateCouponQuotas says of each reseller; the reference is the new quota. Published answers give the
 * quota that was asked for back instead of a new one, and that proves nothing.
 */
export const quotaIssueOutcomes = (
  { quota_id, indirect_partner_ids }: { quota_id: string; indirect_partner_ids: readonly string[] },
  { error_details, simple_quota_infos }: IssueAnswer,
): LineOutcome[] =>
  outcomesOf(
    indirect_partner_ids,
    error_details,
    new Map(
      simple_quota_infos.flatMap((info) =>
        info.quota_id && info.quota_id !== quota_id ? [[info.id, info.quota_id] as const] : [],
      ),
    ),
  );

interface ReclaimAnswer {
  error_details: Detail[];
  simple_quota_infos: { quota_id: string | null }[];
}

/** What an answer to ReclaimCouponQuotas says of each quota; there the ids of `error_details` are quota ids. */
export const quotaReclaimOutcomes = (
  quotaIds: readonly string[],
  { error_details, simple_quota_infos }: ReclaimAnswer,
): LineOutcome[] =>
  outcomesOf(
    quotaIds,
    error_details,
    new Map(simple_quota_infos.flatMap(({ quota_id }) => (quota_id ? [[quota_id, quota_id] as const] : []))),
  );
