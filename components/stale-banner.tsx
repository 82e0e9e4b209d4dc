"use client";
import { useTranslations } from "next-intl";
import { isProblem } from "@/lib/client/problem-answer";
import { formatInstant } from "@/lib/time";
import { Button } from "./ui/button";

interface Props {
  error: unknown;
  onRetry: () => void;
  /** When the data on screen was read; left out where the figures say it themselves. */
  since?: number | null;
}

/** Says above figures that they are earlier ones, since when, and why they could not be had anew. */
export function StaleBanner({ error, onRetry, since = null }: Props) {
  const t = useTranslations("shared.problem");
  const title = isProblem(error) && error.body.code !== "offline" ? error.body.title : t("offline");
  return (
    <div
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg bg-warn-soft px-4 py-1.5"
      role="status"
    >
      <p>
        <span className="font-medium text-warn">{title}</span>{" "}
        <span>
          {since === null ? t("stale") : t("staleSince", { time: formatInstant(new Date(since).toISOString()) })}
        </span>
      </p>
      <Button onClick={onRetry} variant="secondary">
        {t("retry")}
      </Button>
    </div>
  );
}
