import { sumAmounts } from "@/lib/money";
import { readBillBoard } from "@/lib/server/bills/read/board";
import { readBillChoices } from "@/lib/server/bills/read/choices";
import { readCustomerSums } from "@/lib/server/bills/read/customer-sums";
import { readDays } from "@/lib/server/bills/read/days";
import { factsOf, rowFacts } from "@/lib/server/bills/read/facts";
import { readBillHistory, readParts } from "@/lib/server/bills/read/history";
import { readPartSums } from "@/lib/server/bills/read/part-sums";
import { listBillRows } from "@/lib/server/bills/read/rows";
import type { Scope } from "@/lib/server/bills/read/scope";
import { fillBills } from "@/lib/server/bills/testing/fill";
import { regions, services } from "@/lib/server/bills/testing/fill-codes";
import { database } from "@/lib/server/database";
import { beijingMonth, monthsBack, shiftMonth } from "@/lib/time";
import { drawBillPages } from "./bill-pages";
import { type Figure, median } from "./figures";

const customers = 5_000;
const tries = 60;
const straightTries = 3;
const months = 18;
/** From so many records on, the sums have to be that much faster. */
const manyRows = 10_000_000;
const leastRatio = 20;

const percentile95 = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;

type Ask = (at: number) => Promise<unknown>;

async function timesOf(count: number, ask: Ask): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const startedAt = performance.now();
    await ask(at);
    times.push(performance.now() - startedAt);
  }
  return times;
}

async function p95Of(what: string, ask: Ask, atMost: number): Promise<Figure> {
  await timesOf(5, ask);
  return { what: `${what}, p95`, measured: percentile95(await timesOf(tries, ask)), unit: "ms", atMost };
}

/** A question of the boards over the sums, and the same over the records. */
interface Question {
  what: string;
  kept: Ask;
  straight: Ask;
}

/** Every question that the boards ask, with other months, customers, services and regions each time. */
async function questionsOf(account: string, until: string): Promise<Question[]> {
  const cycles = monthsBack(until, months);
  const listed = await database().sql<{ id: string }[]>`
    select customer_id as id from bill_customer_month where account = ${account} and cycle = ${until} order by records desc`;
  const cycleAt = (at: number) => cycles[1 + ((at * 5) % (months - 1))] ?? until;
  // Every other one of the largest customers, and small ones between.
  const customerAt = (at: number) => listed[at % 2 === 0 ? (at / 2) % 20 : (at * 71) % listed.length]?.id ?? "";
  const narrow: readonly ((at: number) => Partial<Scope>)[] = [
    (at) => ({ service: services[(at * 3) % services.length]?.code }),
    (at) => ({ region: regions[at % regions.length]?.code }),
    (at) => ({ chargeMode: ["3", "1", "11"][at % 3] }),
    (at) => ({ billType: ["5", "4", "2"][at % 3] }),
    () => ({ association: "all" }),
  ];
  const narrowAt = (at: number) => narrow[at % narrow.length]?.(Math.floor(at / narrow.length)) ?? {};
  const pair = (at: number, more: Partial<Scope> = {}): Scope => {
    const cycle = cycleAt(at);
    return { account, cycles: [shiftMonth(cycle, -1), cycle], ...more };
  };
  const all = (more: Partial<Scope> = {}): Scope => ({ account, cycles, ...more });
  const kept = (scope: Scope) => factsOf(scope, scope.cycles, []);
  const parts = (what: string, scope: (at: number) => Scope): Question => ({
    what,
    kept: (at) => readPartSums(kept(scope(at)).parts),
    straight: (at) => readPartSums(rowFacts(scope(at))),
  });
  const largest = (what: string, more: (at: number) => Partial<Scope>): Question => {
    const of = (at: number) => ({ account, cycle: cycleAt(at), before: shiftMonth(cycleAt(at), -1) });
    return {
      what,
      kept: (at) => readCustomerSums(kept(pair(at, more(at))).customers, of(at)),
      straight: (at) => readCustomerSums(rowFacts(pair(at, more(at))), of(at)),
    };
  };
  const days = (what: string, more: (at: number) => Partial<Scope>): Question => {
    const of = (at: number) => [pair(at, more(at)), cycleAt(at), new Date().toISOString()] as const;
    return { what, kept: (at) => readDays(...of(at)), straight: (at) => readDays(...of(at), "bill_row") };
  };
  const splits = ["service", "chargeMode", "region"] as const;
  const history = (what: string, more: (at: number) => Partial<Scope>): Question => {
    const by = (at: number) => splits[at % splits.length] ?? "service";
    return {
      what,
      kept: (at) => readParts(kept(all(more(at))).parts, by(at)),
      straight: (at) => readParts(rowFacts(all(more(at))), by(at)),
    };
  };
  const none = () => ({});
  const customer = (at: number) => ({ customerId: customerAt(at) });
  return [
    parts("a month by service, region and charge mode", (at) => pair(at)),
    parts("… narrowed", (at) => pair(at, narrowAt(at))),
    parts("… of a customer", (at) => pair(at, customer(at))),
    largest("largest customers and movers", none),
    largest("… narrowed", narrowAt),
    days("days of a month", none),
    days("… narrowed", narrowAt),
    history("18 months by their parts", none),
    history("… narrowed", narrowAt),
    history("… of a customer", customer),
  ];
}

/** How many questions get another answer from the sums than from the records, to the last digit. */
async function countDifferent(questions: readonly Question[]): Promise<number> {
  let different = 0;
  for (const { kept, straight } of questions)
    for (const at of [0, 1]) {
      const [one, other] = [await kept(at), await straight(at)];
      // Groups come in any order.
      const written = (told: unknown) =>
        Array.isArray(told)
          ? told
              .map((row) => JSON.stringify(row))
              .sort()
              .join()
          : JSON.stringify(told);
      if (written(one) !== written(other)) different += 1;
    }
  return different;
}

const sums = ["bill_by_service", "bill_by_customer", "bill_customer_month", "bill_by_day"] as const;

/** How many of the sums come to another total than the records. */
async function countWrongTotals(account: string): Promise<number> {
  const { sql } = database();
  const totalOf = async (table: string) => {
    const [row] = await sql<
      { due: string }[]
    >`select sum(due)::text as due from ${sql(table)} where account = ${account}`;
    return sumAmounts([row?.due ?? "0"]);
  };
  const told = await totalOf("bill_row");
  const totals = await Promise.all(sums.map(totalOf));
  return totals.filter((total) => total !== told).length;
}

/** Every question of the boards over so many records beside the same straight over the records, and pages of records. */
export async function measureBillReads(account: string, rows: number): Promise<Figure[]> {
  const { sql } = database();
  const until = beijingMonth(new Date());
  const cycles = monthsBack(until, months);
  const startedAt = performance.now();
  const [there] = await sql`select from bill_cycle where account = ${account} limit 1`;
  if (!there) await fillBills(sql, { account, cycles, rows, customers, until: new Date() });
  const size = `${(rows / 1_000_000).toLocaleString("en")} M`;
  const figures: Figure[] = [
    { what: `${size} records filled in`, measured: (performance.now() - startedAt) / 1000, unit: "s" },
  ];
  const questions = await questionsOf(account, until);
  for (const { what, kept, straight } of questions) {
    figures.push(await p95Of(`${size}: ${what}`, kept, 50));
    const ratio = median(await timesOf(straightTries, straight)) / median(await timesOf(straightTries * 3, kept));
    // A small customer's records are as few as the sums; everything else is asked of millions.
    const isGoal = rows >= manyRows && !what.includes("customer ");
    figures.push({
      what: "… straight over the records, times as long",
      measured: ratio,
      unit: "×",
      ...(isGoal && { atLeast: leastRatio }),
    });
  }
  figures.push(await p95Of(`${size}: what to choose from`, () => readBillChoices(account, "zh"), 50));
  const cycleAt = (at: number) => cycles[1 + (at % (months - 1))] ?? until;
  figures.push(
    await p95Of(`${size}: the whole board`, (at) => readBillBoard({ cycle: cycleAt(at) }, account, "zh"), 250),
  );
  figures.push(
    await p95Of(
      `${size}: the whole trend`,
      () => readBillHistory({ until, months, by: "service" }, account, "zh"),
      250,
    ),
  );
  for (const [what, ask] of Object.entries(await drawBillPages(account, cycles)))
    figures.push(await p95Of(`${size}: ${what}`, (at) => listBillRows(ask(at), account, "zh"), 50));
  figures.push(
    {
      what: `${size}: sums whose total is not that of the records`,
      measured: await countWrongTotals(account),
      unit: "sums",
      atMost: 0,
    },
    {
      what: `${size}: answers that differ from the records'`,
      measured: await countDifferent(questions),
      unit: "answers",
      atMost: 0,
    },
  );
  return figures;
}
