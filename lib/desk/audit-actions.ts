/** Everything that the log can tell of; `messages/<language>/log.json` has a label for each. */
export const auditActions = [
  "spend.intended",
  "spend.sent",
  "spend.done",
  "spend.refused",
  "spend.unknown",
  "spend.settledDone",
  "spend.settledNotApplied",
  "spend.needsPerson",
  "spend.decided",
  "bulk.created",
  "bulk.started",
  "bulk.paused",
  "bulk.resumed",
  "bulk.cancelled",
  "bulk.finished",
  "approval.requested",
  "approval.approved",
  "approval.used",
  "approval.rejected",
  "approval.voided",
  "approval.expired",
  "rule.saved",
  "rule.removed",
  "template.saved",
  "template.removed",
  "template.restored",
  "stepUp.passed",
  "stepUp.refused",
  "customer.revealed",
  "session.opened",
  "session.refused",
  "session.closed",
  "session.revoked",
  "log.exported",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What an entry can be about. */
export const auditSubjects = [
  "spend",
  "bulk",
  "approval",
  "rule",
  "template",
  "customer",
  "person",
  "session",
  "log",
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

/**
 * What an entry can say besides: a closed list, so that nobody puts a password or a customer's phone number there by
 * passing on an object whole. Amounts are decimal text.
 */
export const auditDetails = [
  "operation",
  "kind",
  "key",
  "payloadHash",
  "marker",
  "payees",
  "total",
  "amount",
  "currency",
  "state",
  "before",
  "after",
  "vendorRequestId",
  "vendorCode",
  "problem",
  "records",
  "reason",
  "field",
  "rows",
  "done",
  "refused",
  "unknown",
  "rule",
  "limit",
  "hash",
  "spend",
  "bulk",
  "approval",
  "until",
  "method",
  "count",
  "known",
  "from",
  "to",
  "seq",
] as const;
export type AuditDetailName = (typeof auditDetails)[number];
export type AuditValue = string | number | boolean | null | readonly AuditValue[];
export type AuditDetail = { readonly [Name in AuditDetailName]?: AuditValue | undefined };
