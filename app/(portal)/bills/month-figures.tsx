"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReadProblem } from "@/components/job/read-problem";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { BoardOrigin } from "./board-origin";
import { BoardSkeleton } from "./board-skeleton";
import { FiguresStrip } from "./figures-strip";
import { useBillQuery } from "./use-bill-query";
import { useBoard } from "./use-bill-reads";

// The server writes the parts; their code comes after that of the figures above them.
const MonthParts = dynamic(() => import("./month-parts").then((parts) => parts.MonthParts));

const NotSynced = dynamic(() => import("./not-synced").then((one) => one.NotSynced));

export type BoardSubject = "month" | "customer" | "service";

interface Props {
  /** Whose figures they are: everybody's, one customer's or one service's. */
  of: BoardSubject;
  /** Between the figures and their parts. */
  children?: ReactNode;
}

/** A month at a glance: what it comes to, its days, how it was paid, and its parts, each leading to its own figures. */
export function MonthFigures({ of, children }: Props) {
  const t = useTranslations("bills");
  const { query, hrefTo } = useBillQuery();
  const { data: board, error, refetch, isPlaceholderData } = useBoard(query);
  const problem = <ReadProblem error={error} isKnown={board !== undefined} onRetry={refetch} />;
  if (!board) return error ? problem : <BoardSkeleton />;
  if (board.asOf === null)
    return (
      <>
        {problem}
        <NotSynced />
      </>
    );
  const isNothing = board.services.length === 0;
  return (
    <div
      aria-busy={isPlaceholderData}
      className={`grid min-w-0 gap-5 ${isPlaceholderData ? "opacity-60 transition-opacity delay-150" : ""}`}
    >
      {problem}
      <BoardOrigin board={board} href={hrefTo("/bills/rows")} />
      <FiguresStrip board={board} />
      {isNothing ? (
        <Card>
          <Empty advice={t("empty.advice")} title={t("empty.title")} />
        </Card>
      ) : (
        <>
          {children}
          <MonthParts board={board} of={of} />
        </>
      )}
    </div>
  );
}
