import { day, type Month, startOf } from "./calendar";
import type { Coupon, CouponRecord } from "./coupons";
import { couponIdOf, recordIdOf } from "./coupons";
import type { Customer } from "./customers";
import { between, pick, type Roll, rolls } from "./draw";
import type { Fen } from "./money";
import type { Quota } from "./quotas";

const faces = [50, 100, 100, 200, 300, 500, 500, 1000, 2000].map((yuan) => BigInt(yuan) * 100n);
const memos = ["季度激励", "新客首单礼", "续费补贴", "年中活动", "", null, null, null] as const;

/** Which faces a quota allows. */
const allowed = ({ limits }: Quota) =>
  faces.filter((face) => face >= (limits.minFace ?? 0n) && face <= (limits.maxFace ?? face));

type Fate = Pick<Coupon, "status" | "balance" | "usedAt" | "orderId"> & {
  expireAt: number;
  back?: { type: string; at: number };
};

/** What became of a coupon: used, expired, reclaimed, or still there, whole or in part. */
function fateOf(at: number, face: Fen, createdAt: number, born: number, quota: Quota, roll: Roll): Fate {
  const dice = roll(at, 5) % 100;
  const later = Math.min(born + between(20, 300, roll(at, 6)) * day, quota.expireAt);
  const between1 = createdAt + Math.floor(((born - createdAt) * between(10, 90, roll(at, 7))) / 100 / 1000) * 1000;
  const orderId = `CS${String(roll(at, 8)).padStart(10, "0")}A${String(roll(at, 9) % 10_000).padStart(4, "0")}`;
  if (dice < 24) return { status: 3, balance: 0n, usedAt: between1, orderId, expireAt: later };
  if (dice < 38)
    return {
      status: 4,
      balance: face,
      usedAt: null,
      orderId: null,
      expireAt: between1,
      back: { type: "4", at: between1 },
    };
  if (dice < 50) {
    const type = pick(["2", "2", "2", "3", "5", "8"], roll(at, 10));
    return { status: 5, balance: face, usedAt: null, orderId: null, expireAt: later, back: { type, at: between1 } };
  }
  if (dice < 53) return { status: 1, balance: face, usedAt: null, orderId: null, expireAt: later };
  // Past its date and still "usable": the status lags behind the date (note on the page of the issued list).
  if (dice < 55) return { status: 2, balance: face, usedAt: null, orderId: null, expireAt: born - day };
  if (dice < 70)
    return {
      status: 2,
      balance: face - (face * BigInt(between(10, 80, roll(at, 11)))) / 100n,
      usedAt: between1,
      orderId,
      expireAt: later,
    };
  return { status: 2, balance: face, usedAt: null, orderId: null, expireAt: later };
}

/**
 * Draws what the partner issued before the world began, and settles the quotas with it: value = issued − returned + balance.
 * Coupons and records come out oldest first.
 */
export function createPastCoupons(
  seed: string,
  month: Month,
  customers: readonly Customer[],
  quotas: readonly Quota[],
) {
  const [roll, born] = [rolls(seed, "coupon"), startOf(month)];
  const payees = customers.filter((customer) => customer.relation === "resale" && !customer.financeManaged);
  const sources = quotas.filter((quota) => quota.issuing);
  const coupons: Coupon[] = [];
  const records: CouponRecord[] = [];
  const drawn = new Map<string, Fen>();
  const count = Math.min(4000, Math.max(36, payees.length * 2));
  for (let at = 0; at < count; at += 1) {
    const quota = pick(sources, roll(at, 1));
    const customer = pick(payees, roll(at, 2));
    const face = pick(allowed(quota), roll(at, 3));
    const earliest = Math.max(quota.createdAt, customer.associatedAt);
    const createdAt = earliest + Math.floor(((born - earliest) * (roll(at, 4) % 9_000)) / 10_000 / 1000) * 1000;
    const type = quota.type === 0 ? 1 : 4;
    const base = { quotaId: quota.id, quotaType: quota.type, customerId: customer.id, at: createdAt };
    if (roll(at, 12) % 33 === 0) {
      records.push({
        ...base,
        id: recordIdOf(seed, records.length),
        operation: "1",
        couponId: null,
        amount: face,
        result: "-1",
        memo: null,
      });
      continue;
    }
    const id = couponIdOf(seed, at, createdAt);
    const { back, ...fate } = fateOf(at, face, createdAt, born, quota, roll);
    coupons.push({
      id,
      type,
      quotaId: quota.id,
      customerId: customer.id,
      face,
      createdAt,
      validAt: createdAt,
      services: quota.limits.services ?? [],
      ...fate,
    });
    records.push({
      ...base,
      id: recordIdOf(seed, records.length),
      operation: "1",
      couponId: id,
      amount: face,
      result: "0",
      memo: pick(memos, roll(at, 13)),
    });
    if (back)
      records.push({
        ...base,
        at: back.at,
        id: recordIdOf(seed, records.length),
        operation: back.type,
        couponId: id,
        amount: fate.balance,
        result: "0",
        memo: null,
      });
    const kept = back ? face - fate.balance : face;
    drawn.set(quota.id, (drawn.get(quota.id) ?? 0n) + kept);
  }
  for (const quota of quotas) settle(quota, drawn.get(quota.id) ?? 0n);
  coupons.sort((a, b) => a.createdAt - b.createdAt);
  records.sort((a, b) => a.at - b.at);
  return { coupons, records };
}

const thousand = 100_000n;

function settle(quota: Quota, drawn: Fen) {
  quota.value = quota.balance + drawn;
  if (quota.round) quota.value = ((quota.value + thousand - 1n) / thousand) * thousand;
  quota.balance = quota.value - drawn;
}
