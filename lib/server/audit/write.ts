import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/lib/db/client";
import type { AuditAction, AuditDetail, AuditSubject } from "@/lib/desk/audit-actions";
import { currentRequestId } from "../request-id";
import { canonicalDetail, formatVersion, noHash, plainText } from "./canonical";
import { witnessSoon } from "./heads";

/** The account of what belongs to the portal itself and to no partner account, such as signing in. */
export const portalAccount = "portal";

export interface AuditEntry {
  account: string;
  /** Whose deed it was; null for the portal itself. */
  actor: { personId: string } | null;
  action: AuditAction;
  subject: { kind: AuditSubject; id: string };
  detail?: AuditDetail;
}

/** A transaction, or the database itself where nothing else changes. */
export type Writer = Pick<Database, "execute">;

const json = (value: string | null): SQL => sql`${value === null ? "null" : JSON.stringify(value)}::text`;

/**
 * Writes an entry of the log in the transaction of the change it tells of. Let it be the last thing there: entries of
 * one account queue from here to the commit, so that whatever follows holds all others up, and may lock in a circle.
 *
 * One statement takes the number, makes the hash and writes the row. PostgreSQL makes the hash because only there, behind
 * the lock, are the number and the previous hash known; a test holds it against `hashEntry`.
 */
export async function writeAudit(writer: Writer, entry: AuditEntry): Promise<void> {
  const statement = appendStatement(entry);
  const written = await writer.execute(statement);
  if (written.count === 0) {
    // The first entry of an account: whoever comes second waits here for the first and finds its row.
    await writer.execute(sql`
      insert into audit_chain (account, seq, previous_hash, hash, at, actor)
      values (${plainText(entry.account)}, 0, ${noHash}, ${noHash}, now(), 'system') on conflict do nothing`);
    await writer.execute(statement);
  }
  witnessSoon();
}

function appendStatement({ account, actor, action, subject, detail = {} }: AuditEntry): SQL {
  const [owner, subjectId, kept] = [plainText(account), plainText(subject.id), canonicalDetail(detail)];
  const [personId, requestId] = [actor?.personId ?? null, currentRequestId()];
  // to_json escapes as JSON.stringify does; the time and the actor's name are known to the database alone.
  return sql`
    with deed as (
      select date_trunc('milliseconds', clock_timestamp()) as at,
        coalesce((select name from person where id = ${personId}::uuid), 'system') as actor
    ), head as (
      update audit_chain as chain
      set seq = chain.seq + 1, previous_hash = chain.hash, at = deed.at, actor = deed.actor,
        hash = encode(sha256(convert_to(
          ${String.fromCharCode(formatVersion)} || chain.hash || '[' || concat_ws(',',
            ${json(owner)}, (chain.seq + 1)::text,
            to_json(to_char(deed.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text,
            ${json(personId)}, to_json(deed.actor)::text, ${json(action)}, ${json(subject.kind)},
            ${json(subjectId)}, ${json(requestId)}, ${kept}::text) || ']', 'UTF8')), 'hex')
      from deed
      where chain.account = ${owner}
      returning chain.*
    )
    insert into audit (account, seq, version, at, person_id, actor, action, subject_kind, subject_id, request_id,
      detail, previous_hash, hash)
    select account, seq, ${formatVersion}::smallint, at, ${personId}::uuid, actor, ${action}, ${subject.kind},
      ${subjectId}, ${requestId}::text, ${kept}::text, previous_hash, hash
    from head`;
}
