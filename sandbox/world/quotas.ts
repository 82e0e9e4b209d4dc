import { day, type Month, stamp, startOf } from "./calendar";
import { rolls } from "./draw";
import type { Fen } from "./money";

/** What may be cut from a quota. Absent means no limit. */
export interface QuotaLimits {
  readonly minFace?: Fen;
  readonly maxFace?: Fen;
  /** How many coupons a customer may hold from it, and for how much together. */
  readonly count?: number;
  readonly total?: Fen;
  readonly services?: readonly string[];
  /** chargeScene: 0 yearly/monthly, 5 pay-per-use, … */
  readonly scenes?: readonly string[];
  /** Of a bill, how much a cash coupon may pay. */
  readonly ratio?: string;
  /** Only for customers new to the partner. */
  readonly newcomers?: true;
  /** Only for these customers. */
  readonly named?: readonly string[];
}

export interface Quota {
  readonly id: string;
  readonly type: 0 | 1;
  /** The reseller it was handed on to; null for the partner's own. */
  readonly owner: string | null;
  /** The quota it was cut from. */
  readonly parentId: string | null;
  /** 6, reclaimed, only for what was handed on. */
  status: 0 | 3 | 4 | 5 | 6;
  value: Fen;
  balance: Fen;
  readonly createdAt: number;
  updatedAt: number;
  readonly effectiveAt: number;
  readonly expireAt: number;
  readonly limits: QuotaLimits;
  /** Coupons of the past were cut from it. */
  readonly issuing: boolean;
  /** The value is a round sum, so the balance is a little over `balance`. */
  readonly round: boolean;
}

interface Sketch {
  status?: Quota["status"];
  type?: Quota["type"];
  /** Balance in yuan. */
  spare: number;
  /** Days before and after the world's month. */
  from?: number;
  until?: number;
  limits?: QuotaLimits;
  issuing?: boolean;
  exact?: boolean;
}

const yuan = (amount: number): Fen => BigInt(amount) * 100n;

/** Every state a quota can be in, at least once. */
const sketches = (named: readonly string[]): readonly Sketch[] => [
  { spare: 500_000, issuing: true },
  { spare: 120_000, issuing: true, limits: { minFace: yuan(100), maxFace: yuan(5000) } },
  {
    spare: 60_000,
    issuing: true,
    limits: { services: ["hws.service.type.ec2", "hws.service.type.ebs", "hws.service.type.rds"], scenes: ["0", "5"] },
  },
  { spare: 35, issuing: true, exact: true },
  { spare: 80_000, from: -120, until: 485 },
  { spare: 20_000, until: -3, issuing: true },
  { spare: 12_000, status: 3, until: 40, issuing: true },
  { spare: 45_000, status: 4 },
  { spare: 30_000, status: 5, issuing: true },
  { spare: 0, exact: true, issuing: true },
  { spare: 50_000, limits: { count: 1, total: yuan(800), maxFace: yuan(800) } },
  { spare: 40_000, limits: { newcomers: true, maxFace: yuan(2000) } },
  { spare: 10_000, limits: { named } },
  { type: 1, spare: 200_000, issuing: true, limits: { ratio: "0.5" } },
  { type: 1, spare: 150, exact: true, limits: { ratio: "0.8", minFace: yuan(10) } },
  { type: 1, spare: 25_000, status: 5 },
];

/** Draws the partner's quotas; `named` are the customers of the quota that only some may draw on. */
export function createQuotas(seed: string, month: Month, named: readonly string[]): Quota[] {
  const [roll, born] = [rolls(seed, "quota"), startOf(month)];
  return sketches(named).map((sketch, at) => {
    const { status = 0, type = 0, spare, from = 342, until = 60 + (roll(at, 1) % 300) } = sketch;
    const createdAt = born - Math.max(from, 2) * day + (roll(at, 2) % 80_000) * 1000;
    return {
      id: `20${stamp(createdAt)}${String(roll(at, 3) % 1000).padStart(3, "0")}`,
      owner: null,
      parentId: null,
      type,
      status,
      value: yuan(spare),
      balance: yuan(spare),
      createdAt,
      updatedAt: createdAt,
      effectiveAt: from < 0 ? born - from * day : createdAt,
      expireAt: born + until * day - 1000,
      limits: sketch.limits ?? {},
      issuing: sketch.issuing ?? false,
      round: !sketch.exact,
    };
  });
}
