"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { read } from "@/lib/client/queries";
import type { BillSplit } from "@/lib/desk/bill-answers";
import { type BillQuery, boardInput, historyInput } from "./bill-query";

// Answers hold names in the reader's language, so the language is part of what they are kept under.

/** A month at a glance; the one before stays until it is there. */
export function useBoard(query: BillQuery) {
  const language = useLocale();
  const input = boardInput(query);
  return useQuery({
    queryKey: [...read(api.desk.billBoard, input).queryKey, language],
    queryFn: ({ signal }) => call(api.desk.billBoard, input, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Months by their parts. */
export function useHistory(query: BillQuery, by: BillSplit) {
  const language = useLocale();
  const input = historyInput(query, by);
  return useQuery({
    queryKey: [...read(api.desk.billHistory, input).queryKey, language],
    queryFn: ({ signal }) => call(api.desk.billHistory, input, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What the figures can be narrowed to. */
export function useChoices() {
  const language = useLocale();
  return useQuery({
    queryKey: [...read(api.desk.billChoices, {}).queryKey, language],
    queryFn: ({ signal }) => call(api.desk.billChoices, {}, { signal }),
    staleTime: 300_000,
  });
}
