import { accounts } from "@/lib/api/accounts";
import { resellers } from "@/lib/api/resellers";
import { api } from "@/lib/client/api";
import { customerFields, resellerFields, type TransferFlow } from "./transfer-fields";

interface Flow {
  declared: typeof accounts.allocate;
  kinds: typeof customerFields;
  send: typeof api.accounts.allocate;
  preview: typeof api.desk.previewAllocation;
}

const own = <F extends Flow>(flow: F): Flow => flow;

// A transfer with a reseller takes what one with a customer takes, without the customer: one form serves both, and the
// declaration that it is given says which fields there are.
const reseller = (flow: {
  declared: typeof resellers.allocate | typeof resellers.reclaim;
  kinds: typeof resellerFields;
  send: typeof api.resellers.allocate;
  preview: typeof api.desk.previewResellerAllocation;
}): Flow => flow as unknown as Flow;

/** What each way of moving money is made of: its declaration, its fields, what sends it and what tells it beforehand. */
export const transferFlows: Readonly<Record<TransferFlow, Flow>> = {
  allocate: own({
    declared: accounts.allocate,
    kinds: customerFields,
    send: api.accounts.allocate,
    preview: api.desk.previewAllocation,
  }),
  reclaim: own({
    declared: accounts.reclaim as unknown as typeof accounts.allocate,
    kinds: customerFields,
    send: api.accounts.reclaim,
    preview: api.desk.previewReclaim,
  }),
  resellerAllocate: reseller({
    declared: resellers.allocate,
    kinds: resellerFields,
    send: api.resellers.allocate,
    preview: api.desk.previewResellerAllocation,
  }),
  resellerReclaim: reseller({
    declared: resellers.reclaim,
    kinds: resellerFields,
    send: api.resellers.reclaim,
    preview: api.desk.previewResellerReclaim,
  }),
};
