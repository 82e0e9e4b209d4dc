"use client";
import { useQueries } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { ResellerMoney as Held } from "@/lib/desk/account-answers";
import { Skeleton } from "../ui/skeleton";

/** So many are asked for at once: each reseller is a call to Huawei of its own. */
const abreast = 20;

interface Known {
  rows: ReadonlyMap<string, Held>;
  /** The resellers that could not be asked about. */
  failed: ReadonlySet<string>;
}

const Money = createContext<Known>({ rows: new Map(), failed: new Set() });

/** Asks what the resellers of a list have, some at a time, so that the first figures are there soon. */
export function ResellersMoney({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const wanted = [...new Set(ids)].sort();
  const chunks = Array.from({ length: Math.ceil(wanted.length / abreast) }, (_, at) =>
    wanted.slice(at * abreast, (at + 1) * abreast),
  );
  const known = useQueries({
    queries: chunks.map((chunk) => read(api.desk.resellerMoney, { ids: chunk })),
    combine: (results): Known => ({
      rows: new Map(results.flatMap(({ data }) => (data?.rows ?? []).map((row) => [row.resellerId, row] as const))),
      failed: new Set(results.flatMap(({ data, error }, at) => (error && !data ? (chunks[at] ?? []) : []))),
    }),
  });
  return <Money value={known}>{children}</Money>;
}

/** A figure of a reseller's money once it is known. */
export function ResellerFigure({
  id,
  away,
  children,
}: {
  id: string | null;
  /** What stands there where it could not be asked. */
  away: string;
  children: (held: Held) => ReactNode;
}) {
  const { rows, failed } = useContext(Money);
  const held = rows.get(id ?? "");
  if (held) return children(held);
  return failed.has(id ?? "") ? <span className="text-ink-soft">{away}</span> : <Skeleton className="h-4 w-20" />;
}
