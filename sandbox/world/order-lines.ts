import { addMonths } from "./calendar";
import { catalogue } from "./catalogue";
import { hexText, pick, rolls } from "./draw";
import type { Fen } from "./money";
import type { Order, OrderAmounts } from "./order-life";

export interface OrderLine {
  readonly place: number;
  readonly id: string;
  readonly productId: string;
  readonly resourceId: string;
  /** The period bought; null where there is none, as in unsubscriptions. */
  readonly months: number | null;
  readonly from: number | null;
  readonly until: number | null;
  readonly amounts: OrderAmounts;
}

/** Order types that begin something: new, from pay-per-use, trial, trial to commercial. */
export const beginnings: ReadonlySet<number> = new Set([1, 11, 13, 14]);

const part = (fen: Fen, share: bigint, of: bigint) => (fen * share) / of;

/** The amounts of one of two lines; together they are the order's. */
function splitOf(amounts: OrderAmounts, place: number): OrderAmounts {
  const take = (fen: Fen) => (place === 0 ? part(fen, 3n, 5n) : fen - part(fen, 3n, 5n));
  const { official, payable, discounts, coupon, cashCoupon, card, fee, consumed } = amounts;
  return {
    discounts: discounts.map(({ type, amount }) => ({ type, amount: take(amount) })),
    ...{ official: take(official), payable: take(payable), coupon: take(coupon), cashCoupon: take(cashCoupon) },
    ...{ card: take(card), fee: take(fee), consumed: take(consumed) },
  };
}

/** Reads the lines of orders: one or two, drawn from the order's number, whose amounts are together the order's. */
export function createOrderLines(seed: string) {
  const [roll, id] = [rolls(seed, "order line"), rolls(seed, "order line id")];
  return (order: Order, orderId: string, amounts: OrderAmounts, paidAt: number | null): OrderLine[] => {
    const { number, deal } = order;
    const count = deal || roll(number, 1) % 10 < 7 ? 1 : 2;
    return Array.from({ length: count }, (_, place): OrderLine => {
      const months =
        order.type === 4 || order.type === 10 ? null : pick([1, 1, 3, 6, 12, 12, 12, 36], roll(number, 2, place));
      const drawnUntil = months === null || paidAt === null ? null : addMonths(paidAt, months);
      return {
        place,
        id: `${orderId}-${String(place + 1).padStart(6, "0")}`,
        productId: hexText(id, (order.service * 10 + (roll(number, 3, place) % 4)) | 0),
        resourceId: deal?.resourceId ?? hexText(id, roll(number, 4, place)),
        months: deal ? deal.months : months,
        from: deal ? deal.from : paidAt,
        until: deal ? deal.until : drawnUntil,
        amounts: count === 1 ? amounts : splitOf(amounts, place),
      };
    });
  };
}

export interface Spec {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** How much of what, for what is bought by size. */
  readonly size?: { readonly amount: string; readonly measure: number };
}

const vm: readonly Spec[] = [
  { code: "c7.large.2.linux", zh: "通用计算增强型|2vCPUs|4GB", en: "General computing-plus|2 vCPUs|4 GB" },
  { code: "c7.xlarge.2.linux", zh: "通用计算增强型|4vCPUs|8GB", en: "General computing-plus|4 vCPUs|8 GB" },
  { code: "m7.xlarge.8.win", zh: "内存优化型|4vCPUs|32GB", en: "Memory-optimized|4 vCPUs|32 GB" },
];
const volume: readonly Spec[] = [
  { code: "SSD", zh: "超高IO|100.0GB", en: "Ultra-high I/O|100.0GB", size: { amount: "100", measure: 17 } },
  { code: "SAS", zh: "高IO|500.0GB", en: "High I/O|500.0GB", size: { amount: "500", measure: 17 } },
];
const bandwidth: readonly Spec[] = [
  { code: "19_bgp", zh: "动态BGP|10Mbit/s", en: "Dynamic BGP|10 Mbit/s", size: { amount: "10", measure: 15 } },
];

/** The specifications that a service is sold in. */
export function specsOf(service: number): readonly Spec[] {
  const resource = catalogue[service]?.resource;
  const list = { vm, volume, bandwidth }[resource?.code.split(".").at(-1) ?? ""];
  if (list && resource?.code !== "hws.resource.type.rds.vm") return list;
  return ["small", "medium", "large"].map((level) => ({
    code: `${resource?.code.split(".type.")[1]}.${level}`,
    zh: `${resource?.zh}|${level}`,
    en: `${resource?.en}|${level}`,
  }));
}

/** The specification of a resource of a service, by a draw. */
export const specOf = (service: number, dice: number): Spec => pick(specsOf(service), dice);

/** A disk that comes along with a server. */
export const diskSpec = (dice: number): Spec => pick(volume, dice);
