import "server-only";
import { api } from "@/lib/api/index";
import { reveal } from "@/lib/db/reveal-tables";
import type { RevealedField } from "@/lib/desk/answers";
import { Problem } from "@/lib/problem";
import { writeAudit } from "../audit/write";
import { database } from "../database";
import { readUpstream } from "../upstream";

/** One personal detail of a customer, unmasked. Nobody gets it before the look has been written down. */
export async function revealCustomer(
  { customerId, field }: { customerId: string; field: RevealedField },
  { account, personId }: { account: string; personId: string },
): Promise<{ value: string | null }> {
  const { customer_infos } = await readUpstream(api.customers.list, { customer_id: customerId, limit: 10 });
  const found = customer_infos.find((info) => info.customer_id === customerId);
  if (!found) throw new Problem("foreign_customer", { message: "the customer is no longer listed" });
  await database().transaction(async (tx) => {
    await tx.insert(reveal).values({ account, personId, customerId, field });
    await writeAudit(tx, {
      account,
      actor: { personId },
      action: "customer.revealed",
      subject: { kind: "customer", id: customerId },
      detail: { field },
    });
  });
  return { value: found[field] };
}
