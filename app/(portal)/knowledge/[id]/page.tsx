import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import Markdown from "react-markdown";
import remarkGfm from "remark-gfm";
import { Confidence } from "@/components/figure/confidence";
import { PageHeader } from "@/components/page-header";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { readArticle } from "@/lib/server/knowledge/articles";
import { currentLanguage } from "@/lib/server/language";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = readArticle((await params).id, await currentLanguage());
  return { title: article?.title ?? "404" };
}

export default async function ArticlePage({ params }: Props) {
  const t = await getTranslations("knowledge");
  const article = readArticle((await params).id, await currentLanguage());
  if (!article) notFound();
  return (
    <>
      <nav aria-label={t("areas")} className="text-ink-soft text-sm leading-6 [&>a]:inline-block">
        <Link className="underline" href="/knowledge">
          {t("title")}
        </Link>
        {" / "}
        <Link className="underline" href={{ pathname: "/knowledge", query: { area: article.area.id } }}>
          {article.area.title}
        </Link>
      </nav>
      <PageHeader title={article.title} />
      <div className="flex flex-wrap gap-2">
        <Badge tone="plain">{t(`site.${article.site}`)}</Badge>
        <Confidence value={article.confidence} />
      </div>
      <article className="prose-desk max-w-2xl">
        <Markdown remarkPlugins={[remarkGfm]}>{article.body}</Markdown>
      </article>
      <footer className="grid max-w-2xl gap-3 border-line border-t pt-4 text-ink-soft text-sm">
        <p>
          {t(`confidenceNote.${article.confidence}`)} {t("facts", { date: article.factsDate })}{" "}
          {article.source.url ? (
            <a className="underline" href={article.source.url} rel="noreferrer" target="_blank">
              {t("source", { title: article.source.title })}
            </a>
          ) : (
            t("source", { title: article.source.title })
          )}
        </p>
        {article.operations.length > 0 && (
          <p>
            {t("operations")}: {article.operations.join(", ")}
          </p>
        )}
        {article.related.length > 0 && (
          <div>
            <h2 className="font-medium text-ink">{t("related")}</h2>
            <ul className="list-disc ps-5 leading-6 [&_a]:inline-block">
              {article.related.map((related) => (
                <li key={related.id}>
                  <Link className="text-accent hover:underline" href={`/knowledge/${related.id}`}>
                    {related.title}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </footer>
    </>
  );
}
