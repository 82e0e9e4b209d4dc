import type { z } from "zod";
import { calendarDay } from "./fields";

type Days = { trade_time_begin?: string | undefined; trade_time_end?: string | undefined };

const yearAfter = (text: string) => `${Number(text.slice(0, 4)) + 1}${text.slice(4)}`;

const judge = <In extends z.ZodObject>(input: In): In =>
  input
    .refine(({ trade_time_begin: first, trade_time_end: last }: Days) => !first || !last || first <= last, {
      error: "days_order",
      path: ["trade_time_end"],
    })
    .refine(({ trade_time_begin: first, trade_time_end: last }: Days) => !first || !last || last <= yearAfter(first), {
      error: "days_span",
      path: ["trade_time_end"],
    });

/**
 * Income and expenses are asked for by whole Beijing days, a year at most (mt_060007_0): lays that rule on an input
 * that holds `tradeDays.fields`.
 */
export const tradeDays = Object.assign(judge, {
  fields: { trade_time_begin: calendarDay.optional(), trade_time_end: calendarDay.optional() },
});
