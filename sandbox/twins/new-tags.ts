import type { customers } from "@/lib/api/customers";
import { cycleOf, monthOf } from "../world/calendar";
import type { Customer } from "../world/customers";
import { scopeOf } from "./scope";
import { pageOf, type Twin } from "./twin";

/** A customer is new for a year, and counts as one when it has consumed enough. */
const monthsNew = 12;

function tagOf(customer: Customer, now: number) {
  const { id: customer_id, verified, index } = customer;
  // Before real-name authentication nothing is said.
  if (verified !== "2") return { customer_id };
  const from = monthOf(customer.associatedAt);
  const isOver = monthOf(now) >= from + monthsNew;
  const isShort = index % 3 === 0;
  return {
    ...{ customer_id, customer_tag_type: "SMB", new_customer_tag: isOver ? "N" : isShort ? "UNDETERMINED" : "Y" },
    ...{ effective_time: cycleOf(from), expire_time: cycleOf(from + monthsNew) },
  };
}

/** The tags of the customers named, or of all; strangers are left out, and no total comes. */
export const listNewTags: Twin<(typeof customers)["listNewTags"]> = (input, call) => {
  const named = new Set(input.customer_ids ?? []);
  const { customers: own } = scopeOf(input, call);
  const found = named.size === 0 ? own : own.filter(({ id }) => named.has(id));
  return { new_customer_tags: pageOf(found, input).map((customer) => tagOf(customer, call.now)) };
};
