import type { resources } from "@/lib/api/resources";
import { refuse } from "../refusal";
import { catalogue } from "../world/catalogue";
import type { ResourceChange } from "../world/change";
import { type Resource, resourceStatusOf } from "../world/resources";
import { selfOf } from "./customer-scope";
import { type Fault, faults, isClosed, judgeResources, refuseIfNone } from "./resource-rules";
import type { Call, Twins } from "./twin";

type Of<Name extends keyof typeof resources> = Twins<typeof resources>[Name];

const no = ({ code, message }: Fault) => refuse(400, code, message);

/** The one resource that a call names; disks follow their server. */
function findMain(id: string, call: Call): Resource {
  const judged = judgeResources([id], selfOf(call), call, (resource) => {
    if (resource.parentId !== null) return faults.attached;
    return isClosed(resource, call) ? faults.missing : null;
  });
  refuseIfNone(judged);
  const [found] = judged.good;
  if (!found) throw no(faults.missing);
  return found;
}

const commit = (changes: readonly ResourceChange[], call: Call) =>
  call.commit({
    ...{ kind: "trade", at: call.now, customerId: selfOf(call).id },
    results: changes.map(({ id, policy }) => ({ resourceId: id, policy })),
    resources: changes,
  });

export const autoRenew: Of<"autoRenew"> = (input, call) => {
  const resource = findMain(input.resource_id, call);
  if (resourceStatusOf(resource, call.now) !== 2) throw no(faults.notInUse);
  // What is left out stays as it was; the first time it means for ever, by the period of the last order.
  const { times = 0, period = null } = (resource.policy === 3 && resource.changed.autoRenew) || {};
  const wish = { times: input.auto_renew_times ?? times, period: input.period_type ?? period };
  commit([{ id: resource.id, policy: 3, autoRenew: wish, at: call.now }], call);
  return undefined;
};

export const cancelAutoRenew: Of<"cancelAutoRenew"> = (input, call) => {
  const resource = findMain(input.resource_id, call);
  if (resource.policy !== 3) throw no(faults.isOff);
  commit([{ id: resource.id, policy: 0, at: call.now }], call);
  return undefined;
};

export const setRenewConfig: Of<"setRenewConfig"> = (input, call) => {
  const setting = { name: input.config_name, value: input.config_value };
  call.commit({ kind: "trade", at: call.now, customerId: selfOf(call).id, results: [setting], setting });
  return { error_code: "CBC.0000", error_msg: "Success." };
};

export const toOnDemand: Of<"toOnDemand"> = (input, call) => {
  const isSetUp = input.operation === "SET_UP";
  const { good, bad } = judgeResources(input.resource_ids, selfOf(call), call, (resource) => {
    const ordered = call.lineFault(resource.id);
    if (ordered) return ordered;
    if (resource.parentId !== null) return faults.attached;
    if (resourceStatusOf(resource, call.now) !== 2) return faults.notInUse;
    if (!isSetUp) return resource.policy === 1 ? null : faults.isOff;
    return catalogue[resource.service]?.modes.includes("3") ? null : faults.unmetered;
  });
  const policy = isSetUp ? 1 : 0;
  if (good.length > 0)
    commit(
      good.map(({ id }) => ({ id, policy, at: call.now })),
      call,
    );
  return { error_details: bad.map(({ id, fault }) => ({ id, error_code: fault.code, error_msg: fault.message })) };
};
