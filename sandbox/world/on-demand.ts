import { regions } from "./account";
import { day, type Month, startOf } from "./calendar";
import { catalogue } from "./catalogue";
import type { Customer } from "./customers";
import { between, hexText, pick, rolls } from "./draw";
import { isNewcomer } from "./newcomers";
import { specOf } from "./order-lines";
import type { Resource, Resources } from "./resources";

/** A resource that is paid by use. */
export interface OnDemand {
  readonly id: string;
  readonly name: string;
  readonly service: number;
  readonly spec: ReturnType<typeof specOf>;
  readonly region: string;
  readonly effectiveAt: number;
  readonly status: 1 | 2 | 3 | 4 | 5 | 6;
}

const metered = catalogue.flatMap(({ modes }, place) => (modes.includes("3") ? [place] : []));

/** When a yearly/monthly resource began to be paid by use; null when it has not. */
function turnedAt({ changed, policy, expireAt }: Resource, now: number): number | null {
  if (changed.onDemandAt !== undefined) return changed.onDemandAt;
  return policy === 1 && expireAt <= now ? expireAt : null;
}

/** Everybody's pay-per-use resources: drawn ones, and what has turned from yearly/monthly. */
export function createOnDemand(seed: string, month: Month, resources: Resources) {
  const [roll, id] = [rolls(seed, "on demand"), rolls(seed, "on demand id")];
  const born = startOf(month);
  return (customer: Customer, now: number): OnDemand[] => {
    const { index, associatedAt } = customer;
    const drawn = Array.from(
      { length: isNewcomer(customer) ? 0 : between(1, 6, roll(index, 1)) },
      (_, at): OnDemand => {
        const key = index * 8 + at;
        const service = pick(metered, roll(key, 2));
        const begun = Math.max(associatedAt, born - between(3, 500, roll(key, 3)) * day);
        const status = at === 0 ? 1 : pick([1, 1, 1, 1, 2, 3, 4, 6] as const, roll(key, 4));
        return {
          ...{ id: hexText(id, key), name: `${catalogue[service]?.abbreviation.toLowerCase()}-use-${at + 1}`, service },
          ...{ spec: specOf(service, roll(key, 5)), region: pick(regions, roll(key, 6)) },
          ...{ effectiveAt: begun + (roll(key, 7) % 86_400) * 1000, status },
        };
      },
    );
    const turned = resources.of(customer, now).flatMap((resource): OnDemand[] => {
      const at = turnedAt(resource, now);
      const { id: own, name, service, spec, region } = resource;
      return at === null ? [] : [{ id: own, name, service, spec, region, effectiveAt: at, status: 1 }];
    });
    return [...drawn, ...turned];
  };
}
