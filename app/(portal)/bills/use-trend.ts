"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { read } from "@/lib/client/queries";
import { type TrendBy, trendInput } from "./trend-input";

/** A year of bills by service or charge mode, its names in the reader's language; everybody who asks shares one answer. */
export function useTrend(until: string, by: TrendBy = "service") {
  const language = useLocale();
  const input = trendInput(until, by);
  return useQuery({
    queryKey: [...read(api.desk.billTrend, input).queryKey, language],
    queryFn: ({ signal }) => call(api.desk.billTrend, input, { signal }),
    placeholderData: keepPreviousData,
  });
}
