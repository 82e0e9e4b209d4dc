import { compareAmounts } from "../money";

/** What a limit is held against: one spend, a whole bulk run, or everything that a person spends in a Beijing day. */
export const ruleKinds = ["entry", "run", "day"] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** The limits of a partner account as decimal text; a kind without one never asks for a second person. */
export type Limits = Readonly<Partial<Record<RuleKind, string>>>;

/** What is held against the limits. Null is an amount that nobody knows beforehand; a kind that is absent does not apply. */
export type Measured = Readonly<Partial<Record<RuleKind, string | null>>>;

/** A limit that is passed, with what passed it. */
export interface Exceeded {
  rule: RuleKind;
  limit: string;
  amount: string | null;
}

/** Every limit that is passed. An amount that equals its limit is within it; one that is not known is above any. */
export const exceededLimits = (limits: Limits, measured: Measured): Exceeded[] =>
  ruleKinds.flatMap((rule) => {
    const [limit, amount] = [limits[rule], measured[rule]];
    if (limit === undefined || amount === undefined) return [];
    return amount === null || compareAmounts(amount, limit) > 0 ? [{ rule, limit, amount }] : [];
  });
