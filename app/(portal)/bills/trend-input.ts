export type TrendBy = "service" | "chargeMode";

const most = 8; // as many colours as are told apart; the rest is summed
/** A year is what a chart shows at once. */
export const trendMonths = 12;

/** What a year of bills is asked by, here and on the server. */
export const trendInput = (until: string, by: TrendBy) => ({ until, months: trendMonths, by, most });
