import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import type { AreaName } from "@/lib/knowledge";

interface Props {
  articles: readonly { id: string; title: string; area: AreaName; excerpt: string }[];
  query: string;
}

/** Questions with the beginning of their answers. */
export function ArticleList({ articles, query }: Props) {
  const t = useTranslations("knowledge");
  if (articles.length === 0) return <Empty advice={t("noneAdvice")} title={t("none", { query })} />;
  return (
    <section className="grid content-start gap-2">
      <p aria-live="polite" className="text-ink-soft text-sm">
        {query ? t("results", { count: articles.length, query }) : t("count", { count: articles.length })}
      </p>
      <ul className="divide-y divide-line">
        {articles.map((article) => (
          <li className="grid gap-0.5 py-3" key={article.id}>
            <Link className="font-medium text-accent hover:underline" href={`/knowledge/${article.id}`}>
              {article.title}
            </Link>
            <p className="text-sm">{article.excerpt}</p>
            <p className="text-ink-soft text-xs">{article.area.title}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
