import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAmounts } from "@/lib/money";
import { createClientIndex } from "./client-index";
import { amountValue, type Column, countValue, textValue } from "./columns";
import { finish, orderSteps } from "./ranks";
import { sumSteps } from "./sums";

interface Row {
  name: string | null;
  amount: string | null;
  count: number;
  currency?: string;
}
const column = (id: string, value: Column<Row>["value"]): Column<Row> => ({
  id,
  header: id,
  width: 1,
  cell: () => null,
  value,
});
const columns = [
  column(
    "name",
    textValue(({ name }) => name),
  ),
  column(
    "amount",
    amountValue(
      ({ amount }) => amount,
      ({ currency }) => currency,
    ),
  ),
  column(
    "count",
    countValue(({ count }) => count),
  ),
  column("open", { kind: "none" }),
];
const rows: Row[] = [
  { name: "b 10", amount: "9.5", count: 1 },
  { name: "b 9", amount: "100", count: 2 },
  { name: null, amount: null, count: 1 },
  { name: "A 1", amount: "9.50", count: 2 },
  { name: "a 1", amount: "-0.01", count: 1, currency: "USD" },
];
const index = createClientIndex(rows, columns, "en");
const up = (by: string) => ({ by, isDescending: false });
const down = (by: string) => ({ by, isDescending: true });

describe("rows that are all here", () => {
  it("are ordered by what an amount is worth, equal ones as they came, those without one last both ways", () => {
    expect([...index.order([up("amount")], "")]).toEqual([4, 0, 3, 1, 2]);
    expect([...index.order([down("amount")], "")]).toEqual([1, 0, 3, 4, 2]);
  });

  it("are ordered as people read names: numbers by their worth, large and small letters alike", () => {
    expect([...index.order([up("name")], "")]).toEqual([3, 4, 1, 0, 2]);
  });

  it("are ordered by several columns, the first deciding", () => {
    expect([...index.order([up("count"), down("amount")], "")]).toEqual([0, 4, 2, 1, 3]);
  });

  it("stay as they are under a column without a value, or one that is not there", () => {
    expect([...index.order([up("open"), up("gone")], "")]).toEqual([0, 1, 2, 3, 4]);
  });

  it("are narrowed to words in any column, in the order asked for", () => {
    expect([...index.order([up("amount")], "A 1")]).toEqual([4, 3]);
    expect([...index.order([], " 100 ")]).toEqual([1]);
    expect([...index.order([], "nowhere")]).toEqual([]);
  });

  it("are added up exactly, each currency by itself", () => {
    expect(finish(sumSteps(rows, columns))).toEqual({
      amount: [
        { currency: "CNY", amount: "119" },
        { currency: "USD", amount: "-0.01" },
      ],
    });
  });

  it("are ordered like a sort that compares each pair, whatever the amounts", () => {
    const amount = fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 40 }), (amounts) => {
        const many = amounts.map((text): Row => ({ name: null, amount: text, count: 0 }));
        const found = [...createClientIndex(many, columns, "en").order([up("amount")], "")].map((at) => amounts[at]);
        expect(found).toEqual([...amounts].sort(compareAmounts));
      }),
    );
  });

  it("keep amounts apart that a float cannot", () => {
    const near = ["9007199254740993.00", "9007199254740992.00", "9007199254740992.01"].map(
      (amount): Row => ({ name: null, amount, count: 0 }),
    );
    expect([...createClientIndex(near, columns, "en").order([up("amount")], "")]).toEqual([1, 2, 0]);
  });
});

it("an order made in steps is the one that a sort makes, equal ones as they came", () => {
  const numbers = Array.from({ length: 3_000 }, (_, at) => (at * 7919) % 101);
  const compare = (first: number, second: number) => (numbers[first] ?? 0) - (numbers[second] ?? 0);
  expect([...finish(orderSteps(numbers.length, compare))]).toEqual([...numbers.keys()].sort(compare));
});
