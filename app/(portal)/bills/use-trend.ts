"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { read } from "@/lib/client/queries";
import type { TrendBy } from "./use-bill-query";

const most = 8; // as many colours as are told apart; the rest is summed
/** A year is what a chart shows at once. */
export const trendMonths = 12;

/** A year of bills by service or charge mode, its names in the reader's language; everybody who asks shares one answer. */
export function useTrend(until: string, by: TrendBy = "service") {
  const language = useLocale();
  const input = { until, months: trendMonths, by, most };
  return useQuery({
    queryKey: [...read(api.desk.billTrend, input).queryKey, language],
    queryFn: ({ signal }) => call(api.desk.billTrend, input, { signal }),
    placeholderData: keepPreviousData,
  });
}
