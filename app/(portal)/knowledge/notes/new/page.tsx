import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoteEditor } from "@/components/knowledge/note-editor";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { readArticle } from "@/lib/server/knowledge/articles";
import { currentLanguage } from "@/lib/server/language";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("knowledge.notes"))("create"),
});

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewNotePage({ searchParams }: Props) {
  const t = await getTranslations("knowledge");
  const article = readArticle(String((await searchParams).article ?? ""), await currentLanguage());
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: "/knowledge" },
          { label: t("notes.title"), href: "/knowledge/notes" },
        ]}
        here={t("notes.create")}
        label={t("breadcrumb")}
      />
      <PageHeader
        description={article ? t("notes.about", { title: article.title }) : t("notes.intro")}
        title={article ? t("notes.annotate") : t("notes.create")}
      />
      <Allowed otherwise={<Card>{t("notes.notPermitted")}</Card>} permission="knowledge.write">
        <NoteEditor articleId={article?.id} back={article ? `/knowledge/${article.id}` : "/knowledge/notes"} />
      </Allowed>
    </>
  );
}
