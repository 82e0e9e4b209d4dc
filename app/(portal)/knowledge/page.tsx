import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { listAreas, listArticles } from "@/lib/server/knowledge/articles";
import { searchArticles } from "@/lib/server/knowledge/search";
import { currentLanguage } from "@/lib/server/language";
import { AreaTree } from "./area-tree";
import { ArticleList } from "./article-list";
import { SearchForm } from "./search-form";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("knowledge"))("title"),
});

interface Props {
  searchParams: Promise<{ q?: string; area?: string }>;
}

const mostResults = 20;

export default async function KnowledgePage({ searchParams }: Props) {
  const t = await getTranslations("knowledge");
  const language = await currentLanguage();
  const { q, area } = await searchParams;
  const query = String(q ?? "").trim();
  const hits = query ? await searchArticles(query, language, { limit: mostResults }) : null;
  const articles = hits ?? listArticles(language, { area: String(area ?? "") || undefined });
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <SearchForm query={query} />
      <div className="grid gap-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <AreaTree chosen={query ? "" : String(area ?? "")} groups={listAreas(language)} />
        <ArticleList articles={articles} query={query} />
      </div>
    </>
  );
}
