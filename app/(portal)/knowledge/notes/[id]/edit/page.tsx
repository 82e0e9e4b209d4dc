import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NoteEditor } from "@/components/knowledge/note-editor";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { findNote } from "@/lib/server/knowledge/one-note";
import { currentActor } from "@/lib/server/session";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("knowledge.notes"))("edit"),
});

export default async function EditNotePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return null; // the layout, drawn at the same time, leads to the sign-in page
  const t = await getTranslations("knowledge");
  const note = await findNote((await params).id, actor);
  if (!note || note.isRemoved) notFound();
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: "/knowledge" },
          { label: t("notes.title"), href: "/knowledge/notes" },
          { label: note.title, href: `/knowledge/notes/${note.id}` },
        ]}
        here={t("notes.edit")}
        label={t("breadcrumb")}
      />
      <PageHeader title={t("notes.edit")} />
      <Allowed otherwise={<Card>{t("notes.notPermitted")}</Card>} permission="knowledge.write">
        <NoteEditor articleId={note.articleId ?? undefined} back={`/knowledge/notes/${note.id}`} note={note} />
      </Allowed>
    </>
  );
}
