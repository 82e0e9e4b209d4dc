const onlys = ["debt", "zero"] as const;
const orders = ["amount", "name"] as const;

/** What the list is narrowed to and ordered by, as the address says; what it does not say, or says wrongly, is left out. */
export function balanceQueryOf(params: URLSearchParams) {
  const words = params.get("words")?.trim().slice(0, 64);
  const only = onlys.find((value) => value === params.get("only"));
  const order = orders.find((value) => value === params.get("order"));
  return { ...(words && { words }), ...(only && { only }), ...(order && { order }) };
}

export type BalanceQuery = ReturnType<typeof balanceQueryOf>;

/** The first page as the table asks for it: one call answers sums and rows. */
export const firstPage = (query: BalanceQuery) => ({ ...query, offset: 0, limit: 100 });
