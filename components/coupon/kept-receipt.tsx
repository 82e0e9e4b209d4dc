"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { ProblemPanel } from "../problem-panel";
import { Skeleton } from "../ui/skeleton";
import { ReceiptPanel } from "./receipt-panel";

/** A receipt as the ledger has it. */
export function KeptReceipt({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(read(api.desk.receipt, { id }));
  if (data) return <ReceiptPanel receipt={data} />;
  if (error) return <ProblemPanel error={error} isRead onRetry={refetch} />;
  return <Skeleton aria-busy className="h-60" />;
}
