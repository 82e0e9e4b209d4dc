"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "../ui/skeleton";

// The readers of files come with the form, and the form after the page.
export const LateNewRun = dynamic(() => import("./new-run").then(({ NewRun }) => NewRun), {
  ssr: false,
  loading: () => <Skeleton aria-busy className="h-96" />,
});
