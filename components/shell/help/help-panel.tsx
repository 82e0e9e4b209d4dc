"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight, FileText } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { helpArticles } from "@/lib/help-articles";
import { pageAt } from "@/lib/routes";
import { Dialog } from "../../ui/dialog";
import { Link } from "../../ui/link";
import { Skeleton } from "../../ui/skeleton";
import { usePerson } from "../person";
import { ShortcutList } from "./shortcut-list";

/** What people ask on this page, and every key that works on it. */
export function HelpPanel({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("help");
  const page = pageAt(usePathname()) ?? "overview";
  const ids = helpArticles[page];
  const mayRead = usePerson().permissions.includes("knowledge.read");
  const { data, isPending, isError } = useQuery({
    ...read(api.desk.findArticles, { ids: [...ids] }),
    enabled: isOpen && mayRead && ids.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const link =
    "flex min-h-control items-center gap-2.5 rounded-md px-2 py-1 transition-colors hover:bg-hover [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-soft";
  return (
    <Dialog
      className="my-0! ms-auto! me-0! h-dvh max-h-none w-[min(26rem,100vw)] max-w-none overflow-y-auto border-line border-s"
      closeLabel={t("close")}
      isOpen={isOpen}
      label={t("title")}
      onClose={onClose}
    >
      <div className="grid gap-6 px-4 pt-1 pb-8">
        {mayRead && (
          <section aria-labelledby="help-articles" className="grid gap-1">
            <h2 className="font-medium text-ink-soft" id="help-articles">
              {t(ids.length > 0 ? "articles" : "more")}
            </h2>
            <ul className="-mx-2 grid">
              {ids.length > 0 && isPending && <ArticleSkeletons count={ids.length} />}
              {data?.rows.map(({ id, title, href }) => (
                <li key={id}>
                  <Link className={link} href={href} onClick={onClose}>
                    <FileText aria-hidden />
                    <span className="min-w-0 flex-1">{title}</span>
                  </Link>
                </li>
              ))}
              <li>
                <Link className={`${link} text-accent`} href="/knowledge" onClick={onClose}>
                  <ChevronRight aria-hidden />
                  {t("all")}
                </Link>
              </li>
            </ul>
            {isError && <p className="text-ink-soft">{t("failed")}</p>}
          </section>
        )}
        <ShortcutList page={page} />
      </div>
    </Dialog>
  );
}

const ArticleSkeletons = ({ count }: { count: number }) =>
  Array.from({ length: count }, (_, index) => index).map((row) => (
    <li className="flex min-h-control items-center px-2" key={row}>
      <Skeleton className="h-4 w-3/4" />
    </li>
  ));
