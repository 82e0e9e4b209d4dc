import { z } from "zod";
import { type AuditAction, type AuditDetail, type AuditSubject, auditActions, auditSubjects } from "./audit-actions";
import { reads } from "./declare";

/** An entry of the log as the page shows it. */
export interface AuditRow {
  account: string;
  seq: number;
  at: string;
  /** The name that the person goes by; the one at sign-in for who is not known any more, "system" for the portal itself. */
  person: string;
  isSystem: boolean;
  action: AuditAction;
  subjectKind: AuditSubject;
  subjectId: string;
  requestId: string | null;
  detail: AuditDetail;
  previousHash: string;
  hash: string;
}

/** How sure the log is of itself. */
export interface AuditState {
  /** All entries that the person may see. */
  entries: number;
  /** The newest signed head: inside the database or, newer, outside it. */
  head: { at: string; entries: number; keyId: string } | null;
  /** Whether the newest head outside the database still holds; `none` where no heads are kept outside. */
  witness: "holds" | "broken" | "none";
  check: { at: string; entries: number; findings: number } | null;
  publicKey: string;
  people: { id: string; name: string }[];
}

/** Who did what; nothing here changes anything, and exporting has a route of its own. */
export const auditLog = {
  auditEntries: reads<{ total: number; rows: AuditRow[] }>()(
    "audit.read",
    z.object({
      offset: z.int().min(0).max(10_000_000).optional(),
      limit: z.int().min(1).max(200).optional(),
      /** A person's id, or `system`. */
      personId: z.union([z.uuid(), z.literal("system")]).optional(),
      action: z.enum(auditActions).optional(),
      subjectKind: z.enum(auditSubjects).optional(),
      subjectId: z.string().trim().max(200).optional(),
      from: z.iso.datetime().optional(),
      until: z.iso.datetime().optional(),
      isOldestFirst: z.boolean().optional(),
    }),
  ),
  auditState: reads<AuditState>()("audit.read", z.object({})),
};
