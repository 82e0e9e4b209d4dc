import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Article } from "@/lib/knowledge";

const look =
  "flex h-full min-h-12 items-center gap-3 rounded-lg border border-line bg-surface px-3 py-2 transition-colors hover:border-line-strong hover:bg-hover [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-soft";

/** The articles before and after, in the order of the areas. */
export function Neighbours({ previous, next }: Pick<Article, "previous" | "next">) {
  const t = useTranslations("knowledge");
  return (
    <nav aria-label={t("neighbours")} className="grid gap-3 sm:grid-cols-2 print:hidden">
      <div>
        {previous && (
          <Link className={look} href={`/knowledge/${previous.id}`} rel="prev">
            <ChevronLeft aria-hidden />
            <span className="min-w-0">
              <span className="block text-caption text-ink-soft">{t("previous")}</span>
              {previous.title}
            </span>
          </Link>
        )}
      </div>
      <div>
        {next && (
          <Link className={`${look} justify-end text-end`} href={`/knowledge/${next.id}`} rel="next">
            <span className="min-w-0">
              <span className="block text-caption text-ink-soft">{t("next")}</span>
              {next.title}
            </span>
            <ChevronRight aria-hidden />
          </Link>
        )}
      </div>
    </nav>
  );
}
