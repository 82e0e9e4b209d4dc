import { badParameter } from "../refusal";
import { beijingOffset, day } from "../world/calendar";
import type { Call } from "./twin";

interface Days {
  trade_time_begin?: string | undefined;
  trade_time_end?: string | undefined;
}

/** Keeps what fell on the Beijing days asked for; without days, on those of the year that ends today. */
export function dayFilter({ trade_time_begin: first, trade_time_end: last }: Days, { now }: Call) {
  const startOfDay = (text: string) => Date.parse(text) - beijingOffset;
  const today = Math.floor((now + beijingOffset) / day) * day - beijingOffset;
  const until = (last === undefined ? today : startOfDay(last)) + day;
  const from = first === undefined ? until - 366 * day : startOfDay(first);
  if (until - from > 367 * day) throw badParameter("trade_time_begin", "more than a year");
  return ({ at }: { at: number }) => at >= from && at < until;
}
