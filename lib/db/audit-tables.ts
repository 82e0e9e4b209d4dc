import { bigint, index, integer, pgTable, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { AuditAction, AuditSubject } from "@/lib/desk/audit-actions";

// Milliseconds, as the hashed text writes them: a finer time could be changed without the hash noticing.
const at = () => timestamp({ withTimezone: true, mode: "string", precision: 3 });
const sequence = () => bigint({ mode: "number" });

/**
 * Who did what, never changed and never removed: a trigger refuses both (migration "append_only"). Every column but the
 * two hashes is part of what `hash` covers, so that none of them can be changed unseen (docs/decisions/0012).
 */
export const audit = pgTable(
  "audit",
  {
    account: text().notNull(),
    /** 1, 2, 3 … without a gap for each account. */
    seq: sequence().notNull(),
    /** Of the format that the hash is made over. */
    version: smallint().notNull(),
    at: at().notNull(),
    // No reference to `person`: the log outlives everybody in it.
    personId: uuid(),
    /** The name that the person signs in with, or "system". */
    actor: text().notNull(),
    action: text().$type<AuditAction>().notNull(),
    subjectKind: text().$type<AuditSubject>().notNull(),
    subjectId: text().notNull(),
    requestId: text(),
    /** Canonical JSON, kept as the text that was hashed: jsonb would order it anew. */
    detail: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.seq] }),
    index().on(table.at, table.seq),
    index().on(table.subjectId),
    index().on(table.personId, table.at),
  ],
);

/** Where each account's chain ends. Its row is the lock behind which entries of an account queue. */
export const auditChain = pgTable("audit_chain", {
  account: text().primaryKey(),
  seq: sequence().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull(),
  at: at().notNull(),
  actor: text().notNull(),
});

/** Signed statements of how far every chain had come at a time; kept outside the database too. */
export const auditHead = pgTable("audit_head", {
  /** 1, 2, 3 … without a gap. */
  number: sequence().primaryKey(),
  at: at().notNull(),
  keyId: text().notNull(),
  /** Canonical JSON: [account, seq, hash] of every chain, by account. */
  chains: text().notNull(),
  signature: text().notNull(),
});

/** When the log was last verified as a whole, how many entries it had, and how much was found wrong. */
export const auditCheck = pgTable("audit_check", {
  at: at().primaryKey(),
  entries: sequence().notNull(),
  findings: integer().notNull(),
});
