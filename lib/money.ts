import Big from "big.js";

// Amounts are decimal text end to end; the only place where they are added, compared or written for people.
Big.strict = true;

type Amount = string;

/** The exact sum of amounts; "0" of none. */
export const sumAmounts = (amounts: readonly Amount[]): Amount =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Big("0")).toFixed();

/** The exact sum of amounts; null as soon as one of them is not known. */
export const sumKnown = (amounts: readonly (Amount | null)[]): Amount | null =>
  amounts.every((amount) => amount !== null) ? sumAmounts(amounts) : null;

/** An amount times a whole number of payees. */
export const multiplyAmount = (amount: Amount, times: number): Amount => new Big(amount).times(String(times)).toFixed();

/** An amount shared out evenly over a whole number of days or parts, to eight decimals. */
export const divideAmount = (amount: Amount, parts: number): Amount =>
  new Big(amount).div(String(parts)).round(8, Big.roundHalfUp).toFixed();

/** The exact difference of two amounts. */
export const subtractAmount = (from: Amount, amount: Amount): Amount => new Big(from).minus(amount).toFixed();

/** Negative, zero or positive as the first is below, equal to or above the second. */
export const compareAmounts = (first: Amount, second: Amount): number => new Big(first).cmp(second);

export const isNegative = (amount: Amount): boolean => compareAmounts(amount, "0") < 0;
export const isZero = (amount: Amount): boolean => compareAmounts(amount, "0") === 0;

/** An amount with exactly two decimals, rounded half up as invoices are: "1234.50". */
export const toCents = (amount: Amount): Amount => new Big(amount).toFixed(2, Big.roundHalfUp);

const symbols: Readonly<Record<string, string>> = { CNY: "¥", USD: "$" };

/** An amount for people: two decimals, digits grouped by threes, a real minus sign, the currency's symbol in front. */
export function formatMoney(amount: Amount, currency: string | null = "CNY"): string {
  const cents = toCents(amount);
  const isBelow = cents.startsWith("-") && /[1-9]/.test(cents);
  const [whole = "0", fraction = "00"] = cents.replace("-", "").split(".");
  const code = currency || "CNY";
  const symbol = symbols[code] ?? `${code} `;
  return `${isBelow ? "−" : ""}${symbol}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
}

/** A ratio for drawing (bar widths, axes), never for figures: the share of an amount in a whole, 0 to 1. */
export function shareOf(amount: Amount, whole: Amount): number {
  const divisor = new Big(whole);
  return divisor.eq("0") ? 0 : Number(new Big(amount).div(divisor).toFixed(6));
}
