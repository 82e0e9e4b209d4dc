"use client";
import { useJob } from "@/components/job/use-job";
import { api } from "@/lib/client/api";

const bills = {
  state: api.desk.billsJob,
  refresh: api.desk.refreshBills,
  shows: [api.desk.billMonth, api.desk.billTrend],
  asItGoes: true,
};

/** Follows the copy of the bills. */
export const useBills = () => useJob(bills);
