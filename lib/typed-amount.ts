/** What a typed text stands for, or the rule that it breaks; rules name sentences in `messages/<language>/rules.json`. */
export type Reading = { value: string } | { rule: string; values?: Record<string, string | number> };

const mostDigits = 12;

const signs: Readonly<Record<string, { before: RegExp; after: RegExp }>> = {
  CNY: { before: /^(¥|CNY|RMB|人民币)\s*/i, after: /\s*(元|CNY|RMB)$/i },
  USD: { before: /^(US\$|\$|USD)\s*/i, after: /\s*(美元|USD)$/i },
};

/** The digits of an amount without the signs of its own currency, full-width characters as plain ones. */
function bareAmount(typed: string, currency: string): string {
  const text = typed.normalize("NFKC").trim();
  const sign = signs[currency];
  return sign ? text.replace(sign.before, "").replace(sign.after, "") : text;
}

/**
 * Reads an amount the way people type it and gives the one form that is sent: `１，２００.5` is `1200.50`. A comma counts only
 * where it groups by three; whatever could mean two amounts is refused, never guessed (an interface that took 40,00 for 4000
 * is the classic of its kind: spree/spree#14183).
 */
export function readAmount(typed: string, currency = "CNY"): Reading {
  const text = bareAmount(typed, currency);
  if (/^[-−–]/.test(text)) return { rule: "amount_negative" };
  if (/^[\d.,]+e[+-]?\d+$/i.test(text)) return { rule: "amount_exponent" };
  if (/^\p{Sc}|\p{Sc}$/u.test(text)) return { rule: "amount_currency", values: { currency } };
  const isGrouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(text);
  if (text.includes(",") && !isGrouped) return { rule: "amount_comma" };
  const plain = text.replaceAll(",", "");
  if (/^\d*\.\d{3,}$/.test(plain)) return { rule: "amount_decimals" };
  const [, whole = "", fraction = ""] = /^(\d*)(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (whole + fraction === "") return { rule: "amount" };
  const digits = whole.replace(/^0+/, "") || "0";
  if (digits.length > mostDigits) return { rule: "amount_large", values: { limit: mostDigits } };
  const value = `${digits}.${fraction.padEnd(2, "0")}`;
  return /[1-9]/.test(value) ? { value } : { rule: "positive" };
}
