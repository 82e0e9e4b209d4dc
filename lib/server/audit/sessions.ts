import "server-only";
import type { AuditAction } from "@/lib/desk/audit-actions";
import { database } from "../database";
import { portalAccount, type Writer, writeAudit } from "./write";

type SessionAction = Extract<AuditAction, `session.${string}`>;

/** Writes down that a session began or ended; a session is named by the beginning of its hash, never by its token. */
export const auditSession = (writer: Writer, action: SessionAction, actor: { personId: string }, sessionId: string) =>
  writeAudit(writer, { account: portalAccount, actor, action, subject: { kind: "session", id: sessionId } });

/**
 * Writes down a refused sign-in. A name that nobody has is left out: people type passwords into that field. What is
 * refused while a name is locked is not written, so that guessing does not fill the log.
 */
export const auditRefusedSignIn = (personId: string | null, isLocked: boolean) =>
  writeAudit(database(), {
    account: portalAccount,
    actor: null,
    action: "session.refused",
    subject: { kind: "person", id: personId ?? "unknown" },
    detail: { known: personId !== null, ...(isLocked && { reason: "locked" }) },
  });
