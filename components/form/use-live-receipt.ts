"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { Receipt } from "@/lib/desk/answers";

const everyMs = 3_000;

/** Whether time alone may change a receipt: what waits for a person does not come by itself. */
const isMoving = ({ settlement, state }: Receipt) => settlement !== null && state !== "needs_a_person";

/** A receipt that follows its spend until every line has its outcome. */
export function useLiveReceipt(first: Receipt): Receipt {
  const { data } = useQuery({
    ...read(api.desk.receipt, { id: first.id }),
    enabled: isMoving(first),
    refetchInterval: ({ state: { data: last } }) => (isMoving(last ?? first) ? everyMs : false),
  });
  return data ?? first;
}
