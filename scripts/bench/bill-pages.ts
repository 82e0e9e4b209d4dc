import type { BillRowQuery } from "@/lib/desk/bill-boards";
import { listBillRows } from "@/lib/server/bills/read/rows";
import { regions, services } from "@/lib/server/bills/testing/fill-codes";
import { database } from "@/lib/server/database";

type Ask = (at: number) => BillRowQuery;

/** Pages of records as people ask for them, with other months and filters each time. */
export async function drawBillPages(account: string, cycles: readonly string[]): Promise<Record<string, Ask>> {
  const { sql } = database();
  const [first = "", last = ""] = [cycles[0], cycles.at(-1)];
  const month = (at: number) => {
    const cycle = cycles[1 + (at % (cycles.length - 1))] ?? last;
    return { from: cycle, until: cycle };
  };
  const span = { from: first, until: last };
  const ids = await sql<
    { customer_id: string; resource_id: string; trade_id: string; resource_name: string; day: string }[]
  >`
    select customer_id, resource_id, trade_id, resource_name, day::text from bill_row
    where account = ${account} and cycle = ${cycles.at(-2) ?? last} and place in (3, 40) order by place, customer_id limit 400`;
  const idAt = (at: number) => ids[(at * 37) % ids.length];
  const largest = await sql<{ customer_id: string }[]>`
    select customer_id from bill_customer_month where account = ${account} and cycle = ${last} order by records desc limit 10`;
  const customerAt = (at: number) =>
    at % 2 === 0 ? largest[(at / 2) % largest.length]?.customer_id : idAt(at)?.customer_id;
  // A place deep inside a month, as far down as somebody scrolls who has patience.
  const deep: string[] = [];
  for (const order of ["-time", "-amount"] as const)
    for (let page = 0, after = ""; page < 40; page += 1) {
      const { next } = await listBillRows({ ...month(4), order, limit: 200, ...(after && { after }) }, account, "zh");
      after = next ?? "";
      if (page === 39) deep.push(after);
    }
  return {
    "a month's records": month,
    "… largest amounts first": (at) => ({ ...month(at), order: "-amount" }),
    "… the eight thousandth on": (at) => ({
      ...month(4),
      order: at % 2 === 0 ? "-time" : "-amount",
      ...(deep[at % 2] && { after: deep[at % 2] }),
    }),
    "… of a service, a region, a kind": (at) => ({
      ...month(at),
      order: at % 2 === 0 ? "-time" : "-amount",
      ...[
        { service: services[at % services.length]?.code },
        { region: regions[at % regions.length]?.code },
        { billType: "4" },
        { chargeMode: "10" },
      ][Math.floor(at / 2) % 4],
    }),
    "… of a customer": (at) => ({ ...month(at), customerId: customerAt(at), order: at % 4 < 2 ? "-time" : "-amount" }),
    "… of a day": (at) => ({
      ...month(cycles.length - 3),
      day: idAt(at)?.day,
      order: at % 2 === 0 ? "-time" : "-amount",
    }),
    "18 months' records": (at) => ({ ...span, order: at % 2 === 0 ? "-time" : "-amount" }),
    "… by a resource's id or a trade's": (at) => ({
      ...span,
      words: at % 2 === 0 ? idAt(at)?.resource_id : idAt(at)?.trade_id,
    }),
    "… by the beginning of a name": (at) => ({ ...span, words: idAt(at)?.resource_name }),
  };
}
