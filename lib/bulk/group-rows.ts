/** A row that can be sent, as far as calls are concerned. */
export interface Sendable {
  position: number;
  customerId: string;
  amount: string;
  from: string | null;
  until: string | null;
  memo: string | null;
}

/** CreatePartnerCoupons takes at most this many customers a call, each once (mp_02002). */
export const mostPayees = 100;

/**
 * Puts rows that say the same into one call, in the order of their first rows. A customer who stands twice comes into two
 * calls: a call names each customer once.
 */
export function groupRows<Row extends Sendable>(rows: readonly Row[], most: number): Row[][] {
  const groups: { rows: Row[]; payees: Set<string> }[] = [];
  // Calls with room left, by what they say; the oldest first.
  const open = new Map<string, typeof groups>();
  for (const row of rows) {
    const says = JSON.stringify([row.amount, row.from, row.until, row.memo]);
    const candidates = open.get(says) ?? [];
    let group = candidates.find(({ payees }) => !payees.has(row.customerId));
    if (!group) {
      group = { rows: [], payees: new Set() };
      groups.push(group);
      candidates.push(group);
    }
    group.rows.push(row);
    group.payees.add(row.customerId);
    open.set(
      says,
      candidates.filter((one) => one.rows.length < most),
    );
  }
  return groups.map((group) => group.rows);
}
