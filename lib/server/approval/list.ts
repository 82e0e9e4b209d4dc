import "server-only";
import { and, count, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { operations } from "@/lib/api/index";
import { allows } from "@/lib/api/permissions";
import { approval } from "@/lib/db/approval-tables";
import { person } from "@/lib/db/schema";
import type { ApprovalLine, ApprovalRequest, ApprovalState, ApprovalSummary } from "@/lib/desk/approval-answers";
import { sumKnown } from "@/lib/money";
import { Problem } from "@/lib/problem";
import { database } from "../database";
import { findNames } from "../payee-names";
import type { Decider } from "./decide";
import { expireRequests, linesOf, readRequest } from "./requests";

const decider = alias(person, "decider");
const iso = (text: string) => new Date(text).toISOString();
/** More than this is read line by line. */
const longestShown = 8_000;

const columns = {
  id: approval.id,
  state: approval.state,
  operation: approval.operation,
  runName: approval.runName,
  amount: approval.amount,
  currency: approval.currency,
  payees: sql<number>`jsonb_array_length(${approval.lines})`.mapWith(Number),
  personId: approval.personId,
  personName: person.displayName,
  createdAt: approval.createdAt,
  expiresAt: approval.expiresAt,
  decidedName: decider.displayName,
  decidedAt: approval.decidedAt,
};

const readSummaries = (where: SQL | undefined) =>
  database()
    .select(columns)
    .from(approval)
    .innerJoin(person, eq(person.id, approval.personId))
    .leftJoin(decider, eq(decider.id, approval.decidedBy))
    .where(where)
    .orderBy(desc(sql`${approval.state} = 'waiting'`), desc(approval.createdAt));

type Row = Awaited<ReturnType<typeof readSummaries>>[number];

const summaryOf = (
  { operation, personId, createdAt, expiresAt, decidedAt, ...row }: Row,
  { actor, language }: Decider,
): ApprovalSummary => ({
  ...row,
  title: operations.get(operation)?.title[language] ?? operation,
  isMine: personId === actor.personId,
  createdAt: iso(createdAt),
  expiresAt: iso(expiresAt),
  decidedAt: decidedAt && iso(decidedAt),
});

interface Page {
  offset?: number | undefined;
  limit?: number | undefined;
}

/** Requests of an account, those that wait first. */
export async function listRequests(
  { offset = 0, limit = 100, state }: Page & { state?: ApprovalState | undefined },
  asker: Decider,
): Promise<{ total: number; rows: ApprovalSummary[] }> {
  await expireRequests(asker.account);
  const where = and(eq(approval.account, asker.account), state && eq(approval.state, state));
  const [[counted], rows] = await Promise.all([
    database().select({ total: count() }).from(approval).where(where),
    readSummaries(where).offset(offset).limit(limit),
  ]);
  return { total: counted?.total ?? 0, rows: rows.map((row) => summaryOf(row, asker)) };
}

/** A request as a person decides it. */
export async function showRequest({ id }: { id: string }, asker: Decider): Promise<ApprovalRequest> {
  const { account, actor } = asker;
  await expireRequests(account);
  const request = await readRequest(account, id);
  const [row] = await readSummaries(eq(approval.id, request.id));
  if (!row) throw new Problem("not_found", { message: "no such request" });
  const isMine = request.personId === actor.personId;
  const canDecide = !isMine && allows(actor.role, "approvals.decide");
  const lines = linesOf(request);
  const payload = JSON.stringify(request.payload, null, 2);
  return {
    ...summaryOf({ ...row, state: request.state }, asker),
    amount: sumKnown(lines.map(({ amount }) => amount)) ?? request.amount,
    payees: lines.length,
    runId: request.runId,
    entryId: request.entryId,
    hash: request.payloadHash,
    rules: request.rules,
    reason: request.reason,
    payload: payload.length > longestShown ? null : payload,
    canDecide: canDecide && request.state === "waiting",
    canSend: request.state === "approved" && request.key !== null && (isMine || canDecide),
    canWithdraw: isMine && (request.state === "waiting" || request.state === "approved"),
  };
}

/** Who gets what by a request. */
export async function listRequestLines(
  { id, offset = 0, limit = 100 }: Page & { id: string },
  { account }: Decider,
): Promise<{ total: number; rows: ApprovalLine[] }> {
  const lines = linesOf(await readRequest(account, id));
  const shown = lines.slice(offset, offset + limit);
  const names = await findNames(
    account,
    shown.map(({ payee }) => payee),
  );
  return {
    total: lines.length,
    rows: shown.map((line, index) => ({
      ...line,
      position: offset + index + 1,
      payeeName: names.get(line.payee) ?? null,
    })),
  };
}

/** How many requests a person could decide now. */
export async function countWaiting({ account, actor }: Decider): Promise<{ count: number }> {
  if (!allows(actor.role, "approvals.decide")) return { count: 0 };
  await expireRequests(account);
  const [counted] = await database()
    .select({ count: count() })
    .from(approval)
    .where(
      and(eq(approval.account, account), inArray(approval.state, ["waiting"]), ne(approval.personId, actor.personId)),
    );
  return counted ?? { count: 0 };
}
