import type { Metadata } from "next";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { buttonStyles } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { allows, type Role } from "@/lib/api/permissions";
import { helpArticles } from "@/lib/help-articles";
import type { KnowledgeLanguage } from "@/lib/knowledge";
import type { Actor } from "@/lib/server/actor";
import { listAreas, listArticles, readArticle } from "@/lib/server/knowledge/articles";
import { countUnanswered, notesFor } from "@/lib/server/knowledge/company";
import { currentReader } from "@/lib/server/knowledge/reader";
import { nearestQuestions, searchArticles } from "@/lib/server/knowledge/search";
import { currentLanguage } from "@/lib/server/language";
import { AreaTree } from "./area-tree";
import { ArticleList } from "./article-list";
import { type Asked, parseAsked } from "./asked";
import { NothingFound } from "./nothing-found";
import { SearchBox } from "./search-box";
import { SiteFilter } from "./site-filter";
import { KnowledgeStart } from "./start";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("knowledge");
  return { title: t("title"), description: t("intro") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const mostResults = 20;

export default async function KnowledgePage({ searchParams }: Props) {
  const reader = await currentReader();
  if (!reader) return null; // the layout, drawn at the same time, leads to the sign-in page
  const t = await getTranslations("knowledge");
  const [language, asked] = [await currentLanguage(), parseAsked(await searchParams)];
  const groups = listAreas(language);
  const isStart = asked.query === "" && !asked.area && !asked.site;
  return (
    <>
      <PageHeader
        action={reader.actor && <OwnPages role={reader.actor.role} />}
        description={t("intro")}
        title={t("title")}
      />
      <div className="grid max-w-3xl gap-1">
        <SearchBox asked={asked} hintId="search-hint" label={t("search")} submit={t("submit")} />
        <p className="text-ink-soft" id="search-hint">
          {t("searchHint")}
        </p>
      </div>
      {isStart ? (
        <KnowledgeStart asked={mostAsked(language)} groups={groups} />
      ) : (
        <div className="grid gap-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
          {/* Where there is one column, answers come before the ways to narrow them. */}
          <div className="max-lg:order-last">
            <AreaTree asked={{ ...asked, isTyping: false }} groups={groups} openGroup={asked.area?.split("/")[0]} />
          </div>
          <Answers actor={reader.actor} asked={asked} language={language} />
        </div>
      )}
    </>
  );
}

/** What the company itself wrote, and what people say of all of it. */
async function OwnPages({ role }: { role: Role }) {
  const t = await getTranslations("knowledge");
  return (
    <div className="flex flex-wrap gap-2">
      <Link className={buttonStyles({ variant: "secondary" })} href="/knowledge/notes">
        {t("notes.title")}
      </Link>
      {allows(role, "knowledge.review") && (
        <Link className={buttonStyles({ variant: "secondary" })} href="/knowledge/review">
          {t("review.title")}
        </Link>
      )}
    </div>
  );
}

const mostAsked = (language: KnowledgeLanguage) =>
  [...new Set([...helpArticles.overview, ...helpArticles.issue, ...helpArticles.customers])]
    .slice(0, 10)
    .flatMap((id) => readArticle(id, language) ?? []);

interface AnswersProps {
  asked: Asked;
  language: KnowledgeLanguage;
  actor: Actor | null;
}

async function Answers({ asked, language, actor }: AnswersProps) {
  const t = await getTranslations("knowledge");
  const { query, area, site } = asked;
  const [articles, notes] = await Promise.all([
    query
      ? searchArticles(query, language, { limit: mostResults, area, site })
      : listArticles(language, { area, site }),
    area || site ? [] : notesFor(query, actor, language),
  ]);
  if (articles.length === 0 && notes.length === 0) {
    const elsewhere = area || site ? (await searchArticles(query, language, { limit: mostResults })).length : 0;
    if (query && elsewhere === 0 && !asked.isTyping) after(() => countUnanswered(query));
    return (
      <div className="grid content-start gap-2">
        <SiteFilter asked={asked} />
        <NothingFound asked={asked} elsewhere={elsewhere} nearest={await nearestQuestions(query, language)} />
      </div>
    );
  }
  return (
    <section aria-label={t("answers")} className="grid min-w-0 content-start gap-2">
      <div className="flex max-w-3xl flex-wrap items-center justify-between gap-2">
        <p aria-live="polite" className="text-ink-soft">
          {query
            ? t("results", { count: articles.length + notes.length, query: query.slice(0, 80) })
            : t("count", { count: articles.length })}
        </p>
        <SiteFilter asked={asked} />
      </div>
      <ArticleList articles={articles} notes={notes} />
    </section>
  );
}
