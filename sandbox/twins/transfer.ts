import { refuse } from "../refusal";
import { fenOf } from "../world/money";
import { scopeOf } from "./scope";
import type { Call } from "./twin";

interface Move {
  readonly direction: "allocate" | "reclaim";
  readonly owner: string | null;
  readonly payee: string;
  readonly amount: string;
}

/** Journals a transfer and carries it out; the id that the call answers. */
export function transfer({ direction, owner, payee, amount }: Move, call: Call): string {
  const { transferId, recordId } = call.world.purse.nextIds(direction, call.now);
  call.commit({ kind: "transfer", at: call.now, direction, owner, results: [{ payee, amount, transferId, recordId }] });
  return transferId;
}

interface Input {
  customer_id: string;
  amount: string;
  indirect_partner_id?: string | undefined;
}

/** Moves money between a partner (or the reseller it names) and one resale customer, or says why not. */
export function transferWithCustomer(direction: Move["direction"], input: Input, call: Call): string {
  const { owner, find } = scopeOf(input, call);
  const customer = find(input.customer_id);
  if (!customer || customer.leftAt !== null) throw refuse(400, "CBC.99000035", "The customer is not your customer.");
  if (customer.relation !== "resale")
    throw refuse(400, "CBC.5021", "The account of a referral customer cannot be adjusted.");
  // No page names the code for a frozen customer; money comes back from one, and none goes there.
  if (direction === "allocate" && customer.frozen !== 0)
    throw refuse(400, "CBC.99000000", "You do not have the permission to operate the customer.");
  const { purse } = call.world;
  const available = direction === "allocate" ? purse.allocatableOf(owner) : purse.balanceOf(customer).amount;
  if ((fenOf(input.amount) ?? 0n) > available)
    // Two codes mean the same; with a reseller named it is the reseller who is short.
    throw refuse(400, owner === null ? "CBC.5003" : "CBC.99005003", "The account balance is insufficient.");
  return transfer({ direction, owner, payee: customer.id, amount: input.amount }, call);
}
