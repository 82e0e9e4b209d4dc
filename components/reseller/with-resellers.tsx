"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { ProblemPanel } from "../problem-panel";
import { TableSkeleton } from "../table/table-skeleton";
import { Card } from "../ui/card";
import { Empty } from "../ui/empty";

/** Shows its children where there are resellers, and what resellers are where there are none. */
export function WithResellers({ children }: { children: ReactNode }) {
  const t = useTranslations("resellers.none");
  const { data, error, refetch } = useQuery(read(api.desk.findResellers, {}));
  if (!data) return error ? <ProblemPanel error={error} isRead onRetry={refetch} /> : <TableSkeleton />;
  if (data.total > 0) return children;
  return (
    <Card>
      <Empty advice={t("advice")} title={t("title")} />
    </Card>
  );
}
