import "server-only";
import { z } from "zod";
import { answer, text, whole } from "@/lib/api/fields";
import { api } from "@/lib/api/index";
import { Problem } from "@/lib/problem";
import { readUpstream } from "../../upstream";
import { readRecord, type UnitKey } from "./record-line";
import type { BillName, Page } from "./write-pages";

const pageSize = 100;

// The records are judged one by one: one that breaks the schema must not take the others of its page with it.
const { listRecords } = api.bills;
const operation = {
  ...listRecords,
  out: answer({ total_count: whole, currency: text, fee_records: z.array(z.unknown()).nullish() }),
};

/** A unit as far as it is read. */
export interface UnitAt extends UnitKey {
  next: number;
  isRefresh: boolean;
}

/** The names that this process has seen of an account: every record repeats them. */
export type KnownNames = Map<string, string>;

function newName(known: KnownNames, kind: BillName["kind"], code: string | null, name: string | null): BillName[] {
  const key = `${kind} ${code}`;
  if (!code || !name || known.get(key) === name) return [];
  known.set(key, name);
  return [{ kind, code, name }];
}

/** Asks Huawei for the next page of a customer's month. */
export async function readPage(unit: UnitAt, known: KnownNames): Promise<{ page: Page; currency: string | null }> {
  const { cycle, customerId, next: offset } = unit;
  const value = await readUpstream(
    operation,
    { bill_cycle: cycle, customer_id: customerId, offset, limit: pageSize },
    "zh",
  );
  const raws = value.fee_records ?? [];
  const next = offset + raws.length;
  const total = value.total_count ?? (raws.length < pageSize ? next : next + 1);
  // A page that is lost on the way looks like the end of the list; the count tells them apart.
  if (raws.length === 0 && next < total)
    throw new Problem("unreadable_answer", { message: `${listRecords.id}: no record at ${offset} of ${total}` });
  const page = { unit, isRefresh: unit.isRefresh, offset, next, total, lines: [], broken: [], names: [] };
  const kept: { lines: Page["lines"][number][]; broken: Page["broken"][number][]; names: BillName[] } = page;
  for (const [index, raw] of raws.entries()) {
    const read = readRecord(raw, offset + index, unit);
    if ("broken" in read) {
      kept.broken.push(read.broken);
      continue;
    }
    kept.lines.push(read.line);
    const { service_type_code, service_type_name, region_code, region_name } = read.record;
    kept.names.push(
      ...newName(known, "service", service_type_code, service_type_name),
      ...newName(known, "region", region_code, region_name),
    );
  }
  return { page, currency: value.currency };
}
