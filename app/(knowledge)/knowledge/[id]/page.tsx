import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Feedback } from "@/components/knowledge/feedback";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Link } from "@/components/ui/link";
import { describePerson } from "@/lib/server/describe";
import { listAreas, readArticle } from "@/lib/server/knowledge/articles";
import { notesBeside } from "@/lib/server/knowledge/company";
import { headingsOf } from "@/lib/server/knowledge/headings";
import { splitAnswer } from "@/lib/server/knowledge/plain-text";
import { currentReader } from "@/lib/server/knowledge/reader";
import { currentLanguage } from "@/lib/server/language";
import { AreaTree } from "../area-tree";
import { ArticleFacts } from "./article-facts";
import { ArticleText } from "./article-text";
import { CompanyNotes } from "./company-notes";
import { Contents } from "./contents";
import { DoItNow } from "./do-it-now";
import { Neighbours } from "./neighbours";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = readArticle((await params).id, await currentLanguage());
  return { title: article?.title ?? "404", ...(article && { description: article.excerpt }) };
}

export default async function ArticlePage({ params }: Props) {
  const reader = await currentReader();
  if (!reader) return null; // the layout, drawn at the same time, leads to the sign-in page
  const t = await getTranslations("knowledge");
  const language = await currentLanguage();
  const article = readArticle((await params).id, language);
  if (!article) notFound();
  const { answer, rest } = splitAnswer(article.body);
  const headings = headingsOf(rest);
  const permissions = reader.actor && describePerson(reader.actor).permissions;
  const notes = await notesBeside(article.id, reader.actor);
  const crumbs = [
    { label: t("title"), href: "/knowledge" },
    { label: article.group.title, href: { pathname: "/knowledge", query: { area: article.group.id } } },
    { label: article.area.title, href: { pathname: "/knowledge", query: { area: article.area.id } } },
  ];
  return (
    <>
      <div className="print:hidden">
        <Breadcrumb crumbs={crumbs} here={article.title} label={t("breadcrumb")} />
      </div>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_13rem] 2xl:grid-cols-[13rem_minmax(0,1fr)_13rem] print:block">
        <div className="hidden 2xl:block print:hidden">
          <AreaTree
            asked={{ query: "", area: article.area.id }}
            groups={listAreas(language)}
            openGroup={article.group.id}
          />
        </div>
        <div className="grid w-full max-w-3xl content-start gap-5 2xl:mx-auto">
          <header className="grid gap-2">
            <h1 className="font-semibold text-2xl">{article.title}</h1>
            <ArticleFacts article={article} />
          </header>
          <article className="grid gap-4">
            <div className="prose-desk rounded-lg bg-accent-soft p-4 text-heading">
              <ArticleText body={answer} headings={[]} />
            </div>
            <div className="prose-desk leading-7">
              <ArticleText body={rest} headings={headings} />
            </div>
          </article>
          <p className="border-line border-t pt-3 text-ink-soft">
            {t(`confidenceNote.${article.confidence}`)}
            {article.operations.length > 0 && (
              <>
                {" "}
                {t("operations")} <span className="font-mono text-caption">{article.operations.join(", ")}</span>
              </>
            )}
          </p>
          <CompanyNotes
            articleId={article.id}
            mayWrite={permissions?.includes("knowledge.write") ?? false}
            notes={notes}
          />
          <DoItNow operations={article.operations} permissions={permissions} />
          <section aria-labelledby="related">
            <h2 className="mb-1 font-medium" id="related">
              {t("related")}
            </h2>
            <ul className="divide-y divide-line">
              {article.related.map((related) => (
                <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5" key={related.id}>
                  <Link className="text-accent hover:underline" href={`/knowledge/${related.id}`}>
                    {related.title}
                  </Link>
                  <span className="text-caption text-ink-soft">{related.area.title}</span>
                </li>
              ))}
            </ul>
          </section>
          {reader.actor && <Feedback articleId={article.id} />}
          <Neighbours next={article.next} previous={article.previous} />
        </div>
        <div className="hidden lg:block print:hidden">
          <div className="sticky top-[calc(var(--banner,0rem)+1.5rem)]">
            <Contents headings={headings} />
          </div>
        </div>
      </div>
    </>
  );
}
