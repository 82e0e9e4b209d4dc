import "server-only";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Sql } from "postgres";
import type { ExportQuery } from "@/lib/desk/bill-exports";
import type { Language } from "../../language";
import { rowConditions } from "../read/rows";
import type { ExportColumn } from "./columns";

const dialect = new PgDialect({ casing: "snake_case" });

/**
 * Readies a transaction for an export: everything it reads is of one moment, and its values stand in a setting, because
 * COPY takes no parameters and nothing that people typed is ever written into a statement.
 */
export async function prepareExport(sql: Sql, query: ExportQuery, account: string): Promise<{ where: string }> {
  await sql.unsafe("set transaction isolation level repeatable read read only");
  // Names are looked up once for each code and the order of the index is kept.
  await sql.unsafe("set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off");
  const { sql: text, params } = dialect.sqlToQuery(rowConditions(query, account));
  await sql`select set_config('partner_desk.export', ${JSON.stringify(params)}, true)`;
  const where = text.replace(
    /\$(\d+)/g,
    (_, n) => `(current_setting('partner_desk.export')::jsonb ->> ${Number(n) - 1})`,
  );
  return { where };
}

/** How many records the filter holds and what they come to. */
export async function countRecords(sql: Sql, where: string): Promise<{ rows: number; due: string }> {
  const [row] = await sql.unsafe<{ rows: string; due: string }[]>(
    `select count(*)::text as rows, coalesce(sum(due), 0)::text as due from bill_row where ${where}`,
  );
  return { rows: Number(row?.rows ?? 0), due: row?.due ?? "0" };
}

// What a spreadsheet would run as a formula is kept from it with an apostrophe; amounts are numbers and stay so.
const safe = (expression: string) =>
  `(select case when t ~ '^[=+@\\t\\r-]' then '''' || t else t end from (select (${expression}) as t) one)`;

/** The records of a filter, oldest of the table's order first, with the columns of a file as text. */
export function selectOf(columns: readonly ExportColumn[], where: string, language: Language, isSafe: boolean): string {
  const values = columns.map(({ kind, name, sql }) => {
    const expression = sql(language);
    return `${isSafe && kind === "text" ? safe(expression) : expression} as "${name}"`;
  });
  return `select ${values.join(", ")}
    from (select * from bill_row where ${where}) r
    left join customer c on c.account = r.account and c.customer_id = r.customer_id
    left join bill_name s on s.account = r.account and s.kind = 'service' and s.code = r.service
    left join bill_name g on g.account = r.account and g.kind = 'region' and g.code = r.region
    order by r.used_at desc, r.customer_id, r.place, r.cycle`;
}
