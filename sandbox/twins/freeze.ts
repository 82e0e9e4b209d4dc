import type { customers } from "@/lib/api/customers";
import { refuse } from "../refusal";
import type { Customer } from "../world/customers";
import { scopeOf } from "./scope";
import type { Call, Twin } from "./twin";

interface Wish {
  customer_ids: readonly string[];
  indirect_partner_id?: string | undefined;
}

interface Fault {
  readonly id: string;
  readonly error_code: string;
  readonly error_msg: string;
}

/** Brings each named customer into a state; those that cannot be are told beside the others. */
function bring(input: Wish, frozen: 0 | 1 | 2, mayBe: (customer: Customer) => boolean, call: Call) {
  const { find } = scopeOf(input, call);
  const results: { customerId: string; frozen: 0 | 1 | 2 }[] = [];
  const error_details: Fault[] = [];
  for (const id of input.customer_ids) {
    const ordered = call.lineFault(id);
    const customer = find(id);
    const no = (error_code: string, error_msg: string) => error_details.push({ id, error_code, error_msg });
    if (ordered) no(ordered.code, ordered.message);
    else if (!customer || customer.leftAt !== null) no("CBC.99000035", "The customer is not your customer.");
    else if (customer.relation !== "resale")
      no("CBC.99000000", "You do not have the permission to operate the customer.");
    else if (!mayBe(customer)) no("CBC.0100", "The type is not the one that the customer was frozen with.");
    else results.push({ customerId: id, frozen });
  }
  const [first] = error_details;
  if (results.length === 0 && first) throw refuse(400, first.error_code, first.error_msg);
  call.commit({ kind: "freeze", at: call.now, results });
  // Details come where a part failed, and not otherwise.
  return error_details.length > 0 ? { error_details } : {};
}

const stateOf = (type: "ACCOUNT" | "ACCOUNT_AND_RESOURCE" | undefined) => (type === "ACCOUNT_AND_RESOURCE" ? 2 : 1);

/** Freezes customers: again, or in another way, is no mistake. */
export const freeze: Twin<(typeof customers)["freeze"]> = (input, call) =>
  bring(input, stateOf(input.freeze_type), () => true, call);

/** Sets customers free, in the way that they were frozen. */
export const unfreeze: Twin<(typeof customers)["unfreeze"]> = (input, call) =>
  bring(input, 0, ({ frozen }) => frozen === 0 || frozen === stateOf(input.unfreeze_type), call);
