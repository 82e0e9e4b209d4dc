"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TypedRow } from "@/lib/bulk/kinds";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import type { BulkCheck, RunSettings } from "@/lib/desk/bulk-answers";

const rowsKey = ["desk", "desk.bulkRows"];
const runKey = ["desk", "desk.bulkRun"];

/** The dry run of a draft, and everything that changes what it finds. */
export function useCheck(id: string) {
  const queries = useQueryClient();
  const key = ["desk", "desk.checkBulkRun", { id }];
  const check = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const found = await call(api.desk.checkBulkRun, { id }, { signal });
      await queries.invalidateQueries({ queryKey: rowsKey });
      return found;
    },
    // What it judges by changes outside: each visit asks anew.
    staleTime: 0,
  });
  const anew = () => queries.invalidateQueries({ queryKey: key });
  const change = useMutation({
    mutationFn: (wish: Wish): Promise<unknown> => {
      if ("settings" in wish) return call(api.desk.changeBulkRun, { id, settings: wish.settings });
      if ("typed" in wish) return call(api.desk.changeBulkRow, { id, ...wish });
      return call(api.desk.leaveOutBulkRows, { id, ...wish });
    },
    onSuccess: async (_, wish) => {
      if ("settings" in wish) await queries.invalidateQueries({ queryKey: runKey });
      await anew();
    },
  });
  const start = useMutation({
    mutationFn: (hash: string) => call(api.desk.startBulkRun, { id, hash }),
    onSuccess: async ({ isStarted, check: newer }) => {
      queries.setQueryData<BulkCheck>(key, newer);
      if (isStarted) await queries.invalidateQueries({ queryKey: runKey });
      await queries.invalidateQueries({ queryKey: rowsKey });
    },
  });
  return { check, change, start, anew };
}

type Wish = { settings: RunSettings } | { position: number; typed: TypedRow } | Leave;
interface Leave {
  rows: number[] | "problems";
  isLeftOut: boolean;
}
