"use client";
import { useTranslations } from "next-intl";
import { formatInstant } from "@/lib/time";
import { Badge } from "../ui/badge";

interface Props {
  at: string | null | undefined;
  /** Huawei's name of the operation that the figure comes from. */
  source?: string;
  provisional?: boolean;
}

/** Where a figure comes from, as of when, and whether it can still change. */
export function AsOf({ at, source, provisional }: Props) {
  const t = useTranslations("shared.asOf");
  return (
    <p className="flex flex-wrap items-center gap-2 text-ink-soft text-xs">
      <span>{at ? t("at", { time: formatInstant(at) }) : t("never")}</span>
      {source && <span>{t("source", { source })}</span>}
      {provisional !== undefined && (
        <Badge tone={provisional ? "provisional" : "done"}>{t(provisional ? "provisional" : "final")}</Badge>
      )}
    </p>
  );
}
