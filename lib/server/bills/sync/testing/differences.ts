import "server-only";
import type { Sql } from "postgres";
import { rollups } from "../roll-up";

/** Where a rollup says something else than the records, to the last digit; nothing when all is well. */
export async function differences(sql: Sql): Promise<string[]> {
  const found: string[] = [];
  for (const { table, keys: names, sums } of rollups) {
    const keys = names.join(", ");
    const summed = sums.map((sum) => `sum(${sum}) as ${sum}`).join(", ");
    const rows = await sql.unsafe(`
      with told as (select ${keys}, records, ${sums.join(", ")} from ${table}),
        counted as (select ${keys}, count(*) as records, ${summed} from bill_row group by ${keys})
      (select '+' as side, * from (select * from told except select * from counted) more)
      union all (select '-', * from (select * from counted except select * from told) less)`);
    found.push(...rows.map((row) => `${table} ${Object.values(row).slice(0, 9).join(" ")}`));
  }
  return found;
}
