import "server-only";
import type { Sql } from "postgres";
import type { Language } from "../../language";
import type { ExportColumn } from "./columns";
import { selectOf } from "./statement";

const groupRows = 20_000;
const scale = 12;
const decimal = /^(-?)(\d+)(?:\.(\d{1,12})0*)?$/;

/** An amount as whole units of the twelfth decimal; throws rather than round what is finer. */
function unitsOf(text: string): bigint {
  const found = decimal.exec(text);
  if (!found) throw new Error(`an amount with more than ${scale} decimals`);
  const [, sign = "", whole = "0", part = ""] = found;
  return BigInt(`${sign}${whole}${part.padEnd(scale, "0")}`);
}

const typeOf = ({ kind }: ExportColumn) =>
  kind === "amount"
    ? ({ type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, converted_type: "DECIMAL", precision: 38, scale } as const)
    : kind === "instant"
      ? ({ type: "INT64", converted_type: "TIMESTAMP_MILLIS" } as const)
      : ({ type: "BYTE_ARRAY", converted_type: "UTF8" } as const);

const cellOf = ({ kind }: ExportColumn, text: string | null) => {
  if (text === null) return null;
  if (kind === "amount") return unitsOf(text);
  return kind === "instant" ? new Date(text) : text;
};

/** Writes the records as Parquet: amounts are DECIMAL(38, 12), never floats, and a group of rows is all that is in memory. */
export async function writeParquet(
  sql: Sql,
  file: string,
  { columns, where, language }: { columns: readonly ExportColumn[]; where: string; language: Language },
): Promise<void> {
  const { fileWriter, ParquetWriter } = await import("hyparquet-writer");
  const schema = [
    { name: "records", num_children: columns.length },
    ...columns.map((column) => ({ name: column.name, repetition_type: "OPTIONAL" as const, ...typeOf(column) })),
  ];
  const parquet = new ParquetWriter({ writer: fileWriter(file), schema });
  const rows = sql.unsafe<Record<string, string | null>[]>(selectOf(columns, where, language, false));
  for await (const group of rows.cursor(groupRows))
    await parquet.write({
      columnData: columns.map((column) => ({
        name: column.name,
        data: group.map((row) => cellOf(column, row[column.name] ?? null)),
      })),
      rowGroupSize: groupRows,
    });
  parquet.finish();
}
