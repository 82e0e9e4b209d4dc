"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "../ui/skeleton";

// The drawing library is large and no figure waits for it: it comes after the page, in the browser alone, into the room
// that the frame keeps for it.
const waiting = () => <Skeleton aria-busy className="absolute inset-0" />;

/** The drawings by kind. */
export const latePlots = {
  bars: dynamic(() => import("./stacked-bars").then((plot) => plot.StackedBars), { ssr: false, loading: waiting }),
  lines: dynamic(() => import("./lines").then((plot) => plot.Lines), { ssr: false, loading: waiting }),
  heat: dynamic(() => import("./heat-map").then((plot) => plot.HeatMap), { ssr: false, loading: waiting }),
};

export type PlotKind = keyof typeof latePlots;
