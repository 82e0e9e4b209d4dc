import type { z } from "zod";
import { calendarDay } from "./fields";

type Days = { deduct_time_begin: string; deduct_time_end: string };

const most = 90 * 86_400_000;

const judge = <In extends z.ZodObject>(input: In): In =>
  input
    .refine((days) => (days as Days).deduct_time_begin <= (days as Days).deduct_time_end, {
      error: "days_order",
      path: ["deduct_time_end"],
    })
    .refine(
      (days) => Date.parse((days as Days).deduct_time_end) - Date.parse((days as Days).deduct_time_begin) <= most,
      { error: "days_deduction", path: ["deduct_time_end"] },
    );

/** Uses of packages are asked for by Beijing days, ninety at most. */
export const deductionDays = Object.assign(judge, {
  fields: { deduct_time_begin: calendarDay, deduct_time_end: calendarDay },
});
