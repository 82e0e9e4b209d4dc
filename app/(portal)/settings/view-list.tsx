"use client";
import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { notify } from "@/components/shell/notify";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { write } from "@/lib/client/queries";
import type { OwnView } from "@/lib/server/desk/own-views";
import { viewAddress, viewPageOf } from "./view-address";

/** The views that the person saved, each with a way to open it and to remove it. */
export function ViewList({ views }: { views: readonly OwnView[] | null }) {
  const t = useTranslations("settings.views");
  const router = useRouter();
  const [gone, setGone] = useState<readonly string[]>([]);
  const remove = useMutation({
    ...write(api.desk.removeView),
    onSuccess: (_, { id }) => {
      setGone((before) => [...before, id]);
      notify({ title: t("removed") });
      router.refresh();
    },
    onError: () => notify({ title: t("failed") }),
  });
  const kept = views?.filter(({ id }) => !gone.includes(id));
  if (!kept || kept.length === 0) return <p className="text-ink-soft">{t(kept ? "none" : "away")}</p>;
  return (
    <ul className="grid">
      {kept.map(({ id, page, name, query, isDefault, isShared }) => {
        const known = viewPageOf(page);
        return (
          <li className="flex min-h-row items-center gap-3 py-1 not-first:border-line not-first:border-t" key={id}>
            <span className="w-28 shrink-0 truncate text-ink-soft">{known ? t(`pages.${known}`) : page}</span>
            <span className="flex min-w-0 flex-1 items-center gap-2">
              {known ? (
                <Link
                  className="min-w-0 truncate text-accent hover:underline"
                  href={viewAddress(known, query)}
                  title={name}
                >
                  {name}
                </Link>
              ) : (
                <span className="truncate">{name}</span>
              )}
              {isDefault && <Badge className="shrink-0">{t("default")}</Badge>}
              {isShared && (
                <Badge className="shrink-0" tone="accent">
                  {t("shared")}
                </Badge>
              )}
            </span>
            <IconButton
              disabled={remove.isPending && remove.variables.id === id}
              label={t("remove", { name })}
              onClick={() => remove.mutate({ id })}
            >
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
