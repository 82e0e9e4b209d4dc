import "server-only";
import type { bulkRun } from "@/lib/db/bulk-tables";
import type { AuditAction, AuditDetail } from "@/lib/desk/audit-actions";
import { type Writer, writeAudit } from "./write";

type Run = Pick<typeof bulkRun.$inferSelect, "id" | "account" | "kind">;

/** Writes down what became of a bulk run, in the transaction that changes it; the portal's own deed without an actor. */
export const auditRun = (
  writer: Writer,
  { id, account, kind }: Run,
  action: Extract<AuditAction, `bulk.${string}`>,
  actor: { personId: string } | null,
  detail: AuditDetail = {},
) => writeAudit(writer, { account, actor, action, subject: { kind: "bulk", id }, detail: { kind, ...detail } });
