import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { labelOf } from "@/lib/api/codes";
import { recordChargeMode } from "@/lib/api/codes/bills";
import type { BillHistory, BillSplit } from "@/lib/desk/bill-answers";
import type { billBoards } from "@/lib/desk/bill-boards";
import { compareAmounts, sumAmounts } from "@/lib/money";
import { monthsBack } from "@/lib/time";
import { database } from "../../database";
import type { Language } from "../../language";
import { billNames } from "./names";
import { sourceOf } from "./source";

type Input = z.output<typeof billBoards.billHistory.in>;

interface Cell extends Record<string, unknown> {
  cycle: string;
  code: string;
  name: string | null;
  due: string;
}

const columns = {
  service: { code: sql`service`, name: sql`max(service_name)` },
  region: { code: sql`region`, name: sql`null` },
  chargeMode: { code: sql`charge_mode`, name: sql`null` },
};

/** What each part of each month comes to. */
export async function readParts(facts: SQL, by: BillSplit): Promise<Cell[]> {
  const { code, name } = columns[by];
  const cells = await database().execute<Cell>(sql`
    select cycle, ${code} as code, ${name} as name, coalesce(sum(due), 0)::text as due
    from ${facts} facts group by cycle, ${code}`);
  return [...cells];
}

/** Months by their parts, the largest first and the rest of many summed up; a month that is not there is unknown, not zero. */
export async function readBillHistory(
  { until, months, by, most = 8, ...filters }: Input,
  account: string,
  language: Language,
): Promise<BillHistory> {
  const cycles = monthsBack(until, months);
  const source = await sourceOf({ account, cycles, ...filters }, { withRegions: by === "region" });
  const [names, cells] = await Promise.all([billNames(account, language), readParts(source.parts, by)]);
  const byCode = gather(cells, (cell) => cell.code);
  const ranking = [...byCode]
    .map(([key, of]) => ({ key, of, sum: sumAmounts(of.map(({ due }) => due)) }))
    .sort((one, other) => compareAmounts(other.sum, one.sum));
  const amountsOf = (of: readonly Cell[]) => {
    const known = gather(of, (cell) => cell.cycle);
    return cycles.map((cycle) =>
      source.isThere(cycle) ? sumAmounts((known.get(cycle) ?? []).map(({ due }) => due)) : null,
    );
  };
  const labelFor = (key: string, of: readonly Cell[]) => {
    const told = of.find((cell) => cell.name)?.name ?? null;
    if (by === "service") return names.service(key, told);
    if (by === "region") return names.region(key);
    return labelOf(recordChargeMode, key, language) ?? key;
  };
  const shown = ranking.slice(0, most);
  const rest = ranking.slice(most).flatMap(({ of }) => of);
  return {
    cycles,
    currency: source.currency,
    asOf: cycles.flatMap((cycle) => source.asOf(cycle) ?? []).sort()[0] ?? null,
    series: [
      ...shown.map(({ key, of }) => ({ key, label: labelFor(key, of), amounts: amountsOf(of) })),
      ...(rest.length > 0 ? [{ key: "other", label: "other", amounts: amountsOf(rest) }] : []),
    ],
    totals: amountsOf([...cells]),
  };
}

function gather(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return groups;
}
