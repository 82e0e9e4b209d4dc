/** A limit of a quota or of a coupon: its key on the wire and its values. */
export interface Limit {
  key: string;
  values: readonly string[];
}

interface QuotaLimitRow {
  limit_key: string | null;
  limit_values: readonly { value1: string | null; value2: string | null }[];
}

/** A quota's limits; one without a key says nothing. */
export const limitsOfQuota = (rows: readonly QuotaLimitRow[]): Limit[] =>
  rows.flatMap(({ limit_key, limit_values }) =>
    limit_key
      ? [{ key: limit_key, values: limit_values.flatMap(({ value1, value2 }) => [value1, value2].filter(isText)) }]
      : [],
  );

interface UseLimitRow {
  limit_key: string | null;
  value1: string | null;
  value2: string | null;
  value_unit: string | null;
}

/** What a coupon may be used for; lists come in one text, parted by commas or bars. */
export const limitsOfUse = (rows: readonly UseLimitRow[]): Limit[] =>
  rows.flatMap(({ limit_key, value1, value2 }) =>
    limit_key
      ? [{ key: limit_key, values: [value1, value2].filter(isText).flatMap((text) => text.split(/[,|]/)) }]
      : [],
  );

const isText = (value: string | null): value is string => value !== null && value.trim() !== "";

/** -1 stands for none where a minimum has no maximum. */
export const isLimit = ({ values: [value = ""] }: Limit): boolean => !/^-/.test(value.trim());

/** A share as Huawei writes it, (0,1], in percent: "0.5" is "50". */
export function percentOf(share: string): string {
  const [, whole = "0", fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(share.trim()) ?? [];
  const digits = `${whole}${fraction.padEnd(2, "0").slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(2).replace(/0+$/, "");
  return rest ? `${digits}.${rest}` : digits;
}
