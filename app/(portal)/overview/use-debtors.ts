"use client";
import { useQuery } from "@tanstack/react-query";
import { useJob } from "@/components/job/use-job";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";

const balances = {
  state: api.desk.balancesJob,
  refresh: api.desk.refreshBalances,
  shows: [api.desk.balances],
};

/** The customers in debt, largest debt first, and how fresh that is. */
export function useDebtors() {
  const followed = useJob(balances);
  const query = useQuery(read(api.desk.balances, { only: "debt", limit: 8 }));
  // No debtor has no as-of of its own: then the whole copy's end tells it, or that there was none yet.
  const asOf = query.data?.asOf ?? followed.job?.finishedAt ?? null;
  return { ...query, followed, asOf };
}
