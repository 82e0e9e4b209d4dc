import "server-only";
import { maskAnswer } from "@/lib/api/mask";
import type { Operation } from "@/lib/api/operation";
import { strictInput } from "@/lib/api/strict";
import { Problem } from "@/lib/problem";
import type { Actor } from "./actor";
import { writeAudit } from "./audit/write";
import { authorize } from "./authorize";
import { beforeSync } from "./bills/sync/make-way";
import { keepCustomers } from "./customer-book";
import { database } from "./database";
import { fillBook } from "./jobs/index";
import type { Language } from "./language";
import { requireCustomersOf } from "./reseller-book";
import { single } from "./single";
import { account, configuration, huawei } from "./upstream";

export interface Prepared {
  operation: Operation;
  args: Record<string, unknown>;
  account: string;
}

/**
 * The first half of the one road to Huawei: permission, site, schema, and every customer id against the partner's book.
 * Nothing has left the house when this throws.
 */
export async function prepare(operation: Operation, input: Record<string, unknown>, actor: Actor): Promise<Prepared> {
  authorize(actor, operation.permission);
  if (!operation.sites.includes(configuration().site))
    throw new Problem("not_on_this_site", { message: `${operation.id} does not exist on ${configuration().site}` });
  const args = strictInput(operation).parse(input);
  const owner = await account();
  const customers = operation.customers(args);
  if (customers.length > 0) {
    await fillBook(owner);
    await requireCustomersOf(owner, args, customers);
  }
  return { operation, args, account: owner };
}

/** Reads from Huawei for a person, or changes what moves no money, personal data masked. Spends go through `spend`, which writes the ledger around the call. */
export async function invoke(
  operation: Operation,
  input: Record<string, unknown>,
  actor: Actor,
  { language, signal }: { language?: Language; signal?: AbortSignal } = {},
): Promise<unknown> {
  const { args, account: owner } = await prepare(operation, input, actor);
  // What goes to Huawei may hold a password or an identity number: the log keeps what was asked and of whom, never the input.
  if (operation.effect === "write")
    await writeAudit(database(), {
      account: owner,
      actor,
      action: "huawei.asked",
      subject: { kind: "customer", id: operation.customers(args)[0] ?? "" },
      detail: { operation: operation.id },
    });
  const ask = () => huawei().call(operation, args, { ...(language && { language }), ...(signal && { signal }) });
  const { value } = await (operation.domain === "bills" ? beforeSync(ask) : ask());
  if (operation.id === "customers.list") void keepListed(owner, value);
  return maskAnswer(operation, value);
}

type Listed = Parameters<typeof keepCustomers>[1];

// What the book was last told of each customer by this process: people look at the same pages over and over.
const told = single("toldCustomers", () => new Map<string, string>());

/** Puts listed customers into the book that it does not know like this yet; the job keeps it whole. */
async function keepListed(owner: string, value: unknown): Promise<void> {
  const { customer_infos } = value as { customer_infos: Listed };
  const news = customer_infos.filter((info) => {
    const [key, content] = [
      `${owner} ${info.customer_id}`,
      [info.account_name, info.customer, info.association_type, info.is_frozen].join(),
    ];
    const isNews = told().get(key) !== content;
    told().set(key, content);
    return isNews;
  });
  await keepCustomers(owner, news).catch(() => {});
}
