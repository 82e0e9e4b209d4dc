import "server-only";
import type { Group } from "./groups";

interface Waiting {
  group: Group;
  /** Not before this instant. */
  from: number;
}
interface Watched {
  group: Group;
  until: number;
}

/**
 * The groups of a run that are left: in their order, none before its time, and never two to one customer at once. A group
 * that somebody else submitted is only watched.
 */
export function createQueue() {
  const waiting: Waiting[] = [];
  const watching = new Map<number, Watched>();
  const busy = new Set<string>();
  let underWay = 0;
  let heldUntil = 0;

  const payeesOf = ({ rows }: Group) => rows.map(({ customerId }) => customerId);

  return {
    add(group: Group, from: number) {
      const at = waiting.findIndex((other) => other.group.number > group.number);
      waiting.splice(at < 0 ? waiting.length : at, 0, { group, from });
    },
    /** The next group that may go; null while each has to wait. Whoever takes it releases it. */
    take(now: number): Group | null {
      if (now < heldUntil) return null;
      const at = waiting.findIndex(
        ({ group, from }) => from <= now && !payeesOf(group).some((payee) => busy.has(payee)),
      );
      const [taken] = at < 0 ? [] : waiting.splice(at, 1);
      if (!taken) return null;
      underWay += 1;
      for (const payee of payeesOf(taken.group)) busy.add(payee);
      return taken.group;
    },
    release(group: Group) {
      underWay -= 1;
      if (!watching.has(group.number)) for (const payee of payeesOf(group)) busy.delete(payee);
    },
    /** Lets nothing go before an instant: the gateway has had enough. */
    hold(until: number) {
      heldUntil = Math.max(heldUntil, until);
    },
    watch(group: Group, until: number) {
      watching.set(group.number, { group, until });
      for (const payee of payeesOf(group)) busy.add(payee);
    },
    unwatch(group: Group, then?: () => void) {
      watching.delete(group.number);
      for (const payee of payeesOf(group)) busy.delete(payee);
      then?.();
    },
    watched: (): readonly Watched[] => [...watching.values()],
    isEmpty: () => waiting.length === 0 && watching.size === 0 && underWay === 0,
  };
}
