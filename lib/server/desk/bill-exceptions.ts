import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { BillException, billExceptionDesk } from "@/lib/desk/bill-exceptions";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { writeAudit } from "../audit/write";
import { listReconciled } from "../bills/reconcile/summary";
import { database } from "../database";

interface Context {
  account: string;
  actor: Actor;
}
type Input<K extends keyof typeof billExceptionDesk> = z.output<(typeof billExceptionDesk)[K]["in"]>;
type Found = BillException & Record<string, unknown>;

const columns = sql`exception.cycle, exception.customer_id as "customerId", coalesce(customer.name, customer.account_name) as "customerName",
  exception.kind, exception.state, exception.told::text as told, exception.kept::text as kept, exception.note,
  person.display_name as "personName", exception.seen_at as "seenAt", exception.changed_at as "changedAt"`;
const joined = sql`bill_exception exception
  left join customer on customer.account = exception.account and customer.customer_id = exception.customer_id
  left join person on person.id = exception.person_id`;
const shown = (row: Found): BillException => ({
  ...row,
  seenAt: new Date(row.seenAt).toISOString(),
  changedAt: new Date(row.changedAt).toISOString(),
});

async function listExceptions(
  { state, cycle, offset = 0, limit = 100 }: Input<"billExceptions">,
  { account }: Context,
): Promise<{ total: number; rows: BillException[] }> {
  const parts: SQL[] = [sql`exception.account = ${account}`];
  if (state) parts.push(sql`exception.state = ${state}`);
  if (cycle) parts.push(sql`exception.cycle = ${cycle}`);
  const where = sql.join(parts, sql` and `);
  const [rows, [counted]] = await Promise.all([
    database().execute<Found>(sql`
      select ${columns} from ${joined} where ${where}
      order by array_position(array['open', 'explained', 'closed'], exception.state), exception.cycle desc,
        abs(exception.kept - exception.told) desc, exception.customer_id, exception.kind offset ${offset} limit ${limit}`),
    database().execute<{ total: number }>(
      sql`select count(*)::int as total from bill_exception exception where ${where}`,
    ),
  ]);
  return { total: counted?.total ?? 0, rows: [...rows].map(shown) };
}

/** Keeps what a person found out about an exception, or opens it again. One that closed by itself stays closed. */
async function explainException(
  { cycle, customerId, kind, state, note }: Input<"explainBillException">,
  { account, actor }: Context,
): Promise<BillException> {
  if (state === "explained" && note === "")
    throw new Problem("bad_input", {
      message: "an explanation without words",
      fields: [{ field: "note", rule: "required", values: {} }],
    });
  const key = sql`exception.account = ${account} and exception.cycle = ${cycle} and exception.customer_id = ${customerId} and exception.kind = ${kind}`;
  return database().transaction(async (tx) => {
    const changed = await tx.execute(sql`
      update bill_exception as exception set state = ${state}, note = ${note || null}, person_id = ${actor.personId}, changed_at = now()
      where ${key} and exception.state <> 'closed'`);
    if (changed.count === 0)
      throw new Problem("not_found", { message: "no open exception of this account has this key" });
    const [row] = await tx.execute<Found>(sql`select ${columns} from ${joined} where ${key}`);
    if (!row) throw new Problem("not_found", { message: "the exception is gone" });
    const detail = { kind, state, reason: note };
    const subject = { kind: "bills" as const, id: `${cycle} ${customerId}` };
    await writeAudit(tx, { account, actor, action: "bills.explained", subject, detail });
    return shown(row);
  });
}

/** What the page of figures that must agree reads and changes. */
export const billExceptionHandlers = {
  billReconcile: (_: object, { account }: Context) => listReconciled(account),
  billExceptions: listExceptions,
  explainBillException: explainException,
};
