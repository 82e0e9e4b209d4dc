/** What of the knowledge base somebody asked for, as the address says it. */
export interface Asked {
  query: string;
  area?: string | undefined;
  site?: "cn" | "intl" | undefined;
  /** The query is still being typed: nothing is counted yet. */
  isTyping?: boolean;
}

type Values = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

/** Reads it from an address; what is not understood is left out. */
export function parseAsked(values: Values): Asked {
  const [area, site] = [one(values.area), one(values.site)];
  return {
    query: one(values.q).trim(),
    ...(/^[a-z-]{1,40}(\/[a-z-]{1,40})?$/.test(area) && { area }),
    ...((site === "cn" || site === "intl") && { site }),
    ...(values.typing !== undefined && { isTyping: true }),
  };
}

/** The address that asks for it. */
export function addressOf({ query, area, site, isTyping }: Asked): string {
  const values = new URLSearchParams({
    ...(query && { q: query }),
    ...(area && { area }),
    ...(site && { site }),
    ...(isTyping && { typing: "" }),
  });
  return values.size > 0 ? `/knowledge?${values}` : "/knowledge";
}
