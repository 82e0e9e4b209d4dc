import { describe, expect, it } from "vitest";
import { coupons } from "../api/coupons";
import { groupRows, mostPayees, type Sendable } from "./group-rows";

const row = (position: number, more: Partial<Sendable> = {}): Sendable => ({
  position,
  customerId: `c${position}`,
  amount: "5.00",
  from: null,
  until: null,
  memo: null,
  ...more,
});
const positions = (groups: Sendable[][]) => groups.map((group) => group.map(({ position }) => position));

describe("rows are put into calls", () => {
  it("as few as the most customers of a call allow", () => {
    const groups = groupRows(
      Array.from({ length: 5_000 }, (_, at) => row(at)),
      mostPayees,
    );
    expect(groups).toHaveLength(50);
    expect(groups.every((group) => group.length === 100)).toBe(true);
  });

  it("apart when amount, dates or note differ, wherever they stand", () => {
    const rows = [
      row(0),
      row(1, { amount: "6.00" }),
      row(2),
      row(3, { memo: "x" }),
      row(4, { until: "2027-01-31T15:59:59Z" }),
      row(5, { amount: "6.00" }),
    ];
    expect(positions(groupRows(rows, mostPayees))).toEqual([[0, 2], [1, 5], [3], [4]]);
  });

  it("never with one customer twice in a call", () => {
    const rows = [row(0), row(1, { customerId: "c0" }), row(2), row(3, { customerId: "c0" })];
    expect(positions(groupRows(rows, mostPayees))).toEqual([[0, 2], [1], [3]]);
  });

  it("one by one where a call takes one customer", () => {
    expect(positions(groupRows([row(0), row(1)], 1))).toEqual([[0], [1]]);
  });

  it("with no more customers than the operation takes, and not one fewer", () => {
    const issue = (count: number) =>
      coupons.issue.in.safeParse({
        quota_id: "q",
        face_value: "5",
        customer_ids: Array.from({ length: count }, (_, at) => `c${at}`),
      }).success;
    expect([issue(mostPayees), issue(mostPayees + 1)]).toEqual([true, false]);
  });
});
