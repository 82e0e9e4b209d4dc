import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { api } from "@/lib/api/index";
import { customer } from "@/lib/db/schema";
import { keepCustomers } from "../customer-book";
import { database } from "../database";
import { readUpstream } from "../upstream";
import type { Work } from "./job";

const pageSize = 100;

/** Copies the whole customer list into the book, then drops who was not seen: they have left the partner. */
export const copyCustomers: Work = async (account, progress) => {
  const startedAt = new Date().toISOString();
  for (let offset = 0; ; offset += pageSize) {
    const { count, customer_infos } = await readUpstream(api.customers.list, { offset, limit: pageSize });
    await keepCustomers(account, customer_infos);
    const done = offset + customer_infos.length;
    await progress(done, count);
    if (customer_infos.length < pageSize || (count !== null && done >= count)) break;
  }
  await database()
    .delete(customer)
    .where(and(eq(customer.account, account), lt(customer.seenAt, startedAt)));
};
