"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** An id to be read and taken along. */
export function CopyableId({ value }: { value: string | null | undefined }) {
  const t = useTranslations("shared");
  const [copied, setCopied] = useState<string | null>(null);
  if (!value) return <span className="text-ink-soft">—</span>;
  const copy = () =>
    navigator.clipboard?.writeText(value).then(() => {
      setCopied(value);
      setTimeout(() => setCopied(null), 1_500);
    });
  const Icon = copied === value ? Check : Copy;
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-1 font-mono text-xs">
      <span className="truncate" title={value}>
        {value}
      </span>
      <button
        aria-label={t("copy", { value })}
        className="grid size-6 shrink-0 place-items-center rounded text-ink-soft hover:bg-hover"
        onClick={copy}
        type="button"
      >
        <Icon aria-hidden className="size-3" />
      </button>
    </span>
  );
}
