import { regions } from "./account";
import { addMonths, day, type Month, startOf } from "./calendar";
import { catalogue } from "./catalogue";
import type { ResourceChange } from "./change";
import type { Customer } from "./customers";
import { between, hexText, pick, rolls } from "./draw";
import type { Fen } from "./money";
import { isNewcomer } from "./newcomers";
import { paidAt, statusOf } from "./order-life";
import { beginnings, createOrderLines, diskSpec, specOf } from "./order-lines";
import type { Orders } from "./orders";

/** A resource that a customer has bought by the month or year. */
export interface Resource {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly orderId: string | null;
  /** Place in the catalogue. */
  readonly service: number;
  readonly spec: ReturnType<typeof specOf>;
  readonly region: string;
  readonly productId: string;
  readonly parentId: string | null;
  readonly effectiveAt: number;
  /** Whole months that the first order was for. */
  readonly months: number;
  /** What a month costs; nothing for what comes along with another. */
  readonly monthly: Fen;
  readonly expireAt: number;
  readonly policy: number;
  readonly updatedAt: number;
  /** What this world's time did to it. */
  readonly changed: Partial<ResourceChange>;
  /** A draw of its own, for what a test needs to find in some resources and not in others. */
  readonly dice: number;
}

/** After expiry a resource stays for so long, and frozen for so long again. */
const graceFor = 15 * day;

/** 2 in use, 5 expired, 4 frozen, 3 closed. */
export function resourceStatusOf({ expireAt, changed, policy }: Resource, now: number): 2 | 3 | 4 | 5 {
  if (changed.closedAt !== undefined && changed.closedAt <= now) return 3;
  if (now < expireAt) return 2;
  // What turns to pay-per-use, or is deleted at its end, is gone from here at once.
  if (policy === 1 || policy === 2 || now >= expireAt + 2 * graceFor) return 3;
  return now < expireAt + graceFor ? 5 : 4;
}

const yearly = catalogue.flatMap(({ modes }, place) => (modes.includes("1") ? [place] : []));
const serverPlace = catalogue.findIndex(({ resource }) => resource.code === "hws.resource.type.vm");
const diskPlace = catalogue.findIndex(({ resource }) => resource.code === "hws.resource.type.volume");

type Main = Omit<Resource, "changed" | "parentId" | "updatedAt">;

/** Everybody's yearly/monthly resources: what was bought before the world began, and what orders have brought since. */
export function createResources(seed: string, month: Month, orders: Orders) {
  const [roll, id] = [rolls(seed, "resource"), rolls(seed, "resource id")];
  const linesOf = createOrderLines(seed);
  const born = startOf(month);
  const changes = new Map<string, ResourceChange>();

  /** What a customer has had for longer than the orders reach. The first customers show every state. */
  const older = (customer: Customer): Main[] => {
    if (isNewcomer(customer)) return [];
    const { index } = customer;
    const count = index < 3 ? 4 : customer.relation === "referral" ? 1 : between(1, 3, roll(index, 1));
    return Array.from({ length: count }, (_, at): Main => {
      const key = index * 8 + at;
      const service = at === 0 ? serverPlace : pick(yearly, roll(key, 2));
      const months = index < 3 && at === 0 ? 3 : pick([1, 1, 3, 12, 12], roll(key, 3));
      const ends = [between(45, 80, roll(key, 4)), between(32, 44, roll(key, 4)), -3, between(60, 330, roll(key, 4))];
      const drawnEnd = roll(key, 5) % 12 === 0 ? between(-28, -1, roll(key, 6)) : between(32, 330, roll(key, 6));
      const expireAt = born + (index < 3 ? (ends[at] ?? 90) : drawnEnd) * day + 57_599_000;
      return {
        id: hexText(id, key),
        instanceId: `01${String(roll(key, 7) % 1000).padStart(3, "0")}-${String(roll(key, 8)).padStart(8, "0")}-0`,
        ...{
          name: `${catalogue[service]?.abbreviation.toLowerCase()}-${String(at + 1).padStart(2, "0")}`,
          orderId: null,
        },
        ...{ service, spec: specOf(service, roll(key, 9)), region: pick(regions, roll(index, 10)) },
        productId: hexText(id, 50_000_000 + service * 10 + (roll(key, 9) % 3)),
        effectiveAt: addMonths(expireAt, -months * between(1, 4, roll(key, 11))),
        ...{ months, expireAt },
        monthly: BigInt((catalogue[service]?.size ?? 100) * between(6, 60, roll(key, 12))),
        policy: index < 3 && at === 1 ? 3 : pick([0, 0, 0, 3, 3, 1], index < 3 ? 0 : roll(key, 13)),
        dice: roll(key, 14),
      };
    });
  };

  /** What orders of the last year and since have brought: a main resource for each line of a finished one. */
  const ordered = (customer: Customer, now: number): Main[] =>
    orders.since(customer, month - 12, now).flatMap((order) => {
      const at = paidAt(order, now);
      const status = statusOf(order, now);
      const isBought = at !== null && (status === 5 || status === 3) && beginnings.has(order.type);
      if (!isBought || !yearly.includes(order.service)) return [];
      const orderId = orders.idOf(order);
      return linesOf(order, orderId, orders.amountsOf(order), at).map((line): Main => {
        const months = line.months ?? 1;
        let expireAt = addMonths(at, months);
        // It was kept: what ended long before the world began was renewed.
        while (expireAt < born - 20 * day) expireAt = addMonths(expireAt, months);
        const dice = roll(order.number, 20 + line.place);
        return {
          ...{ id: line.resourceId, instanceId: line.id, orderId, service: order.service, months, expireAt, dice },
          name: `${catalogue[order.service]?.abbreviation.toLowerCase()}-${line.resourceId.slice(0, 4)}`,
          ...{ spec: specOf(order.service, dice), region: pick(regions, roll(customer.index, 10)) },
          ...{ productId: line.productId, effectiveAt: at, policy: dice % 4 === 0 ? 3 : 0 },
          monthly: line.amounts.official / BigInt(months),
        };
      });
    });

  /** Disks that came with a server; they live and go with it. */
  const attachedOf = (main: Resource): Resource[] =>
    main.service !== serverPlace
      ? []
      : Array.from({ length: 1 + (main.dice % 2) }, (_, at) => ({
          ...main,
          ...{ id: `${main.id.slice(0, 28)}d0${at}f`, instanceId: `${main.instanceId.slice(0, -1)}${at + 1}` },
          ...{ name: `${main.name}-volume-${at}`, service: diskPlace, spec: diskSpec(main.dice >>> (at + 3)) },
          ...{ parentId: main.id, monthly: 0n },
        }));

  const changedOf = (main: Main): Resource => {
    const changed = changes.get(main.id);
    const updatedAt = changed?.at ?? main.effectiveAt;
    if (!changed) return { ...main, parentId: null, updatedAt, changed: {} };
    const { expireAt = main.expireAt, policy = main.policy } = changed;
    return { ...main, expireAt, policy, parentId: null, updatedAt, changed };
  };

  return {
    linesOf,
    /** A customer's resources, each main one followed by what is attached to it. */
    of: (customer: Customer, now: number): Resource[] =>
      [...older(customer), ...ordered(customer, now)].map(changedOf).flatMap((main) => [main, ...attachedOf(main)]),
    apply(change: ResourceChange) {
      changes.set(change.id, { ...changes.get(change.id), ...change });
    },
  };
}

export type Resources = ReturnType<typeof createResources>;
