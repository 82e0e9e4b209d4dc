"use client";
import dynamic from "next/dynamic";

/** Charts in every state; they are measured in the browser, so they come after the page. */
export const ChartSamples = dynamic(
  () => import("./late-chart-samples").then(({ LateChartSamples }) => LateChartSamples),
  { ssr: false },
);
