"use client";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import type { FollowedJob } from "./use-job";

/** Starts a refresh now; while one runs it says so and cannot be pressed again. */
export function RefreshButton({ followed: { isRunning, start } }: { followed: FollowedJob }) {
  const t = useTranslations("job");
  return (
    <Button className="print:hidden" disabled={isRunning} onClick={start} variant="secondary">
      <RefreshCw aria-hidden className={`size-4 ${isRunning ? "animate-spin" : ""}`} />
      {t(isRunning ? "running" : "refresh")}
    </Button>
  );
}
