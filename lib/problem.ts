import type { VendorFailure } from "./api/failure";

/** Every way in which a request can end badly, with its HTTP status. The texts for people are in `messages/<language>/problems.json`. */
export const problemStatus = {
  bad_input: 400,
  unreadable_body: 400,
  no_session: 401,
  wrong_password: 401,
  not_allowed: 403,
  foreign_customer: 403,
  cross_site: 403,
  unknown_operation: 404,
  not_found: 404,
  wrong_method: 405,
  key_missing: 400,
  key_reused: 422,
  payee_busy: 409,
  approval_needed: 409,
  approval_over: 409,
  approval_changed: 409,
  own_approval: 403,
  step_up_needed: 403,
  too_large: 413,
  wrong_type: 415,
  refused_by_huawei: 422,
  outcome_unknown: 502,
  not_on_this_site: 422,
  too_many_tries: 429,
  busy: 503,
  upstream_away: 502,
  upstream_slow: 504,
  unreadable_answer: 502,
  credentials_refused: 502,
  customer_not_authorised: 403,
  agency_unset: 422,
  database_away: 503,
  unexpected: 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** One field that breaks one rule. `rule` names a sentence in `messages/<language>/rules.json`, `values` fill it. */
export interface FieldProblem {
  field: string;
  rule: string;
  values: Record<string, string | number>;
}

interface Details {
  /** For the log: what happened, with no secret and no personal data in it. */
  message: string;
  fields?: readonly FieldProblem[];
  /** What Huawei itself said, when it said something. */
  vendor?: VendorFailure;
  /** The ledger entry that the problem belongs to. */
  entryId?: string;
  /** The request that a second person decides. */
  approvalId?: string;
  cause?: unknown;
}

/** The one error class: a closed list of codes, a message for the log, and texts for people found by the code. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly vendor: VendorFailure | undefined;
  readonly entryId: string | undefined;
  readonly approvalId: string | undefined;

  constructor(
    readonly code: ProblemCode,
    { message, fields = [], vendor, entryId, approvalId, cause }: Details,
  ) {
    super(message, { cause });
    this.status = problemStatus[code];
    this.fields = fields;
    this.vendor = vendor;
    this.entryId = entryId;
    this.approvalId = approvalId;
  }
}
