import "server-only";
import { and, asc, count, desc, eq, gte, inArray, isNull, lte, type SQL } from "drizzle-orm";
import { operations } from "@/lib/api/index";
import { audit, auditChain, auditCheck } from "@/lib/db/audit-tables";
import { person } from "@/lib/db/schema";
import type { AuditRow, AuditState } from "@/lib/desk/audit";
import type { AuditAction, AuditDetail, AuditSubject } from "@/lib/desk/audit-actions";
import { compareWitness, lastHead } from "../audit/heads";
import { hasHeadsFile } from "../audit/heads-file";
import { type Head, publicKeyOf, signingKey } from "../audit/signing";
import { portalAccount } from "../audit/write";
import { database } from "../database";
import type { Language } from "../language";

interface Filter {
  offset?: number | undefined;
  limit?: number | undefined;
  personId?: string | undefined;
  action?: AuditAction | undefined;
  subjectKind?: AuditSubject | undefined;
  subjectId?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  isOldestFirst?: boolean | undefined;
}

/** Whose entries a person of an account sees: the account's, and those of the portal itself. */
export const accountsSeen = (account: string): string[] => [account, portalAccount];

const iso = (text: string) => new Date(text).toISOString();

/** Entries of the log, newest first unless asked otherwise. */
export async function listAudit(
  filter: Filter,
  account: string,
  language: Language,
): Promise<{ total: number; rows: AuditRow[] }> {
  const { offset = 0, limit = 100, personId, action, subjectKind, subjectId, from, until } = filter;
  const wanted: SQL[] = [
    ...(personId ? [personId === "system" ? isNull(audit.personId) : eq(audit.personId, personId)] : []),
    ...(action ? [eq(audit.action, action)] : []),
    ...(subjectKind ? [eq(audit.subjectKind, subjectKind)] : []),
    ...(subjectId ? [eq(audit.subjectId, subjectId)] : []),
    ...(from ? [gte(audit.at, from)] : []),
    ...(until ? [lte(audit.at, until.replace(/(:\d\d)Z$/, "$1.999Z"))] : []), // the whole of its last second
  ];
  const where = and(inArray(audit.account, accountsSeen(account)), ...wanted);
  const order = filter.isOldestFirst ? asc : desc;
  const [total, rows] = await Promise.all([
    wanted.length === 0 ? countAll(account) : countWhere(where),
    database()
      .select({ entry: audit, name: person.displayName })
      .from(audit)
      .leftJoin(person, eq(person.id, audit.personId))
      .where(where)
      .orderBy(order(audit.at), order(audit.seq), order(audit.account))
      .offset(offset)
      .limit(limit),
  ]);
  return {
    total,
    rows: rows.map(({ entry: { version: _, personId: id, actor, at, detail, ...entry }, name }) => ({
      ...entry,
      at: iso(at),
      person: name ?? actor,
      isSystem: id === null,
      detail: withTitle(JSON.parse(detail) as AuditDetail, language),
    })),
  };
}

/** An operation is written by its id, and shown by its title. */
const withTitle = (detail: AuditDetail, language: Language): AuditDetail =>
  typeof detail.operation === "string"
    ? { ...detail, operation: operations.get(detail.operation)?.title[language] ?? detail.operation }
    : detail;

/** Numbers have no gaps, so that the last one of a chain counts its entries. */
async function countAll(account: string): Promise<number> {
  const chains = await database()
    .select({ seq: auditChain.seq })
    .from(auditChain)
    .where(inArray(auditChain.account, accountsSeen(account)));
  return chains.reduce((sum, { seq }) => sum + seq, 0);
}

async function countWhere(where: SQL | undefined): Promise<number> {
  const [counted] = await database().select({ total: count() }).from(audit).where(where);
  return counted?.total ?? 0;
}

const entriesIn = (head: Head, account: string) =>
  head.chains.filter(([owner]) => accountsSeen(account).includes(owner)).reduce((sum, [, seq]) => sum + seq, 0);

/** What is known of the log's own soundness, and whose deeds it can be filtered by. */
export async function readAuditState(account: string): Promise<AuditState> {
  const [entries, kept, { witness, newest }, [check], people] = await Promise.all([
    countAll(account),
    lastHead(),
    hasHeadsFile() ? compareWitness() : { witness: "none" as const, newest: null },
    database().select().from(auditCheck).orderBy(desc(auditCheck.at)).limit(1),
    database().select({ id: person.id, name: person.displayName }).from(person).orderBy(asc(person.name)),
  ]);
  const head = newest && (!kept || newest.at > kept.at) ? newest : kept;
  return {
    entries,
    head: head && { at: head.at, entries: entriesIn(head, account), keyId: head.keyId },
    witness,
    check: check ? { ...check, at: iso(check.at) } : null,
    publicKey: publicKeyOf(signingKey()),
    people,
  };
}
