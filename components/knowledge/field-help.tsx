"use client";
import { useQuery } from "@tanstack/react-query";
import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { Popover } from "../ui/popover";
import { Skeleton } from "../ui/skeleton";

/** Tells the rule of a field in the words of its article, beside the field; the article opens in a tab of its own. */
export function FieldHelp({ id }: { id: string }) {
  const t = useTranslations("form.field");
  const [isOpen, setOpen] = useState(false);
  const { data, isError } = useQuery({
    ...read(api.desk.findArticles, { ids: [id] }),
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const article = data?.rows[0];
  return (
    <Popover
      className="w-80 text-start text-body"
      label={t("help")}
      onOpen={() => setOpen(true)}
      size="small"
      trigger={<CircleHelp aria-hidden className="size-3.5" />}
      variant="quiet"
    >
      <div aria-live="polite" className="grid gap-1 p-2">
        {article ? (
          <>
            <p className="font-medium text-ink">{article.title}</p>
            <p>{article.answer}</p>
          </>
        ) : (
          !isError && <Skeleton className="h-16 w-full" />
        )}
        <a className="text-accent underline" href={`/knowledge/${id}`} rel="noopener" target="_blank">
          {t("helpMore")}
        </a>
      </div>
    </Popover>
  );
}
