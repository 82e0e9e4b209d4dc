import "server-only";
import { sql } from "drizzle-orm";
import type { BillChoices } from "@/lib/desk/bill-answers";
import { database } from "../../database";
import type { Language } from "../../language";
import { billNames } from "./names";

interface Found extends Record<string, unknown> {
  kind: "service" | "region" | "cycle";
  code: string;
  name: string | null;
}

/** The services, regions and months that bills hold. */
export async function readBillChoices(account: string, language: Language): Promise<BillChoices> {
  const [names, found] = await Promise.all([
    billNames(account, language),
    database().execute<Found>(sql`
      select kind, code, null as name from bill_name where account = ${account}
      union all
      select 'service', service_code, max(service_name) from bill_sum where account = ${account} group by service_code
      union all
      select 'cycle', cycle, null from bill_month where account = ${account}
      union all
      select 'cycle', cycle, null from bill_cycle where account = ${account} and as_of is not null`),
  ]);
  const order = new Intl.Collator(language === "zh" ? "zh-CN" : "en");
  const listed = (kind: Found["kind"], nameOf: (one: Found) => string) =>
    [...new Map(found.filter((one) => one.kind === kind && one.code !== "").map((one) => [one.code, one])).values()]
      .map((one) => ({ code: one.code, name: nameOf(one) }))
      .sort((one, other) => order.compare(one.name, other.name));
  return {
    services: listed("service", ({ code, name }) => names.service(code, name)),
    regions: listed("region", ({ code }) => names.region(code)),
    cycles: [...new Set(found.flatMap(({ kind, code }) => (kind === "cycle" ? [code] : [])))].sort().reverse(),
  };
}
