"use client";
import dynamic from "next/dynamic";
import { ChartSkeleton } from "@/components/chart/chart-skeleton";
import { Card } from "@/components/ui/card";

/** The card of months, whose code comes after the page's figures. */
export const LateTrend = dynamic(() => import("./trend-card").then((card) => card.TrendCard), {
  ssr: false,
  loading: () => (
    <Card>
      <ChartSkeleton size="full" />
    </Card>
  ),
});
