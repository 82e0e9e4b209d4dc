import { billQueryOf } from "../bill-query";
import { cycleOf } from "../cycle-of";

type Params = Readonly<Record<string, string | string[] | undefined>>;
export const rowOrders = ["time", "due"] as const;

const day = /^20\d\d-\d\d-\d\d$/;
const orders: Readonly<Record<string, "-time" | "time" | "-amount" | "amount">> = {
  time: "time",
  "-due": "-amount",
  due: "amount",
};

/** What records are asked by, as the address says: one month unless it names a span, newest first. */
export function rowInput(params: Params, current: string) {
  const { cycle, filters } = billQueryOf(params, current);
  const until = typeof params.until === "string" ? cycleOf(params.until, cycle) : cycle;
  const from = typeof params.from === "string" ? cycleOf(params.from, until) : until;
  const words = typeof params.words === "string" ? params.words.trim().slice(0, 128) : "";
  const asked = typeof params.day === "string" && day.test(params.day) ? params.day : undefined;
  return {
    from: [from, until].sort()[0] ?? until,
    until,
    ...filters,
    ...(asked && { day: asked }),
    ...(words && { words }),
    order: orders[typeof params.sort === "string" ? params.sort : ""] ?? ("-time" as const),
  };
}
