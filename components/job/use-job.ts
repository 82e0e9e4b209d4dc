"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Ref } from "@/lib/client/api";
import { read, write } from "@/lib/client/queries";
import type { JobState } from "@/lib/desk/answers";

type None = Record<string, never>;

interface Job {
  /** Tells how far the job is. */
  state: Ref<None, JobState, "read">;
  /** Starts it now. */
  refresh: Ref<None, JobState, "write">;
  /** The reads that show what the job copies. */
  shows: readonly Ref<unknown, unknown, "read">[];
  /** Asks those reads again with every step and not only at the end. */
  asItGoes?: boolean;
}

const runningMs = 1_000;
const idleMs = 30_000;

/** Follows a background refresh: asks every second while it runs, and asks for the rows again when it has done something. */
export function useJob({ state, refresh, shows, asItGoes = false }: Job) {
  const client = useQueryClient();
  const { data: job, error } = useQuery({
    ...read(state, {}),
    staleTime: 0,
    // The server starts it by itself when the copy has grown old, so an idle page looks now and then.
    refetchInterval: ({ state: { data } }) => (data?.state === "running" ? runningMs : idleMs),
  });
  const start = useMutation({
    ...write(refresh),
    onSuccess: (started) => client.setQueryData(read(state, {}).queryKey, started),
  });

  const mark = job && `${job.startedAt} ${job.state} ${asItGoes ? job.done : ""}`;
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (mark && seen.current && mark !== seen.current && job?.state !== "never")
      for (const { domain, id } of shows) void client.invalidateQueries({ queryKey: [domain, id] });
    seen.current = mark;
  }, [client, job?.state, mark, shows]);

  return {
    job,
    isRunning: job?.state === "running" || start.isPending,
    error: start.error ?? error,
    start: () => start.mutate({}),
  };
}

export type FollowedJob = ReturnType<typeof useJob>;
