import "server-only";
import { sql } from "drizzle-orm";
import { database } from "../../database";
import { serviceNames } from "../../desk/service-names";
import type { Language } from "../../language";
import { regionName } from "./region-name";

export interface BillNames {
  /** What a service is called; `told` is what the figures themselves call it, in Chinese. */
  service: (code: string, told?: string | null) => string;
  region: (code: string) => string;
}

/** What services and regions are called: by Huawei's list in the reader's language, else as the records called them last. */
export async function billNames(account: string, language: Language): Promise<BillNames> {
  const [listed, kept] = await Promise.all([
    serviceNames(language),
    database().execute<{ kind: string; code: string; name: string }>(
      sql`select kind, code, name from bill_name where account = ${account}`,
    ),
  ]);
  const known = new Map(kept.map(({ kind, code, name }) => [`${kind} ${code}`, name]));
  return {
    service: (code, told) =>
      listed.get(code) ?? ((language === "zh" && (told || known.get(`service ${code}`))) || code || "—"),
    region: (code) => regionName(code, known.get(`region ${code}`) ?? null, language),
  };
}
