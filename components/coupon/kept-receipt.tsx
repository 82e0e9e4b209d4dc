"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { ReadProblem } from "../job/read-problem";
import { Skeleton } from "../ui/skeleton";
import { ReceiptPanel } from "./receipt-panel";
import { TemplateOfReceipt } from "./template-of-receipt";

// Few receipts wait for somebody.
const Decisions = dynamic(() => import("./decisions").then((decisions) => decisions.Decisions), { ssr: false });

/** A receipt as the ledger has it. */
export function KeptReceipt({ id }: { id: string }) {
  const { data, error, refetch, dataUpdatedAt } = useQuery(read(api.desk.receipt, { id }));
  return (
    <>
      <ReadProblem error={error} isKnown={data !== undefined} onRetry={refetch} since={dataUpdatedAt} />
      {data && <ReceiptPanel receipt={data} />}
      {data?.lines.some(({ canDecide }) => canDecide) && <Decisions receipt={data} />}
      {data?.operation === "coupons.issue" && <TemplateOfReceipt id={id} />}
      {!data && !error && <Skeleton aria-busy className="h-60" />}
    </>
  );
}
