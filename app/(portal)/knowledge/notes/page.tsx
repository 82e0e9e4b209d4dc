import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoteFacts } from "@/components/knowledge/note-text";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { buttonStyles } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { readArticle } from "@/lib/server/knowledge/articles";
import { accountOfReader } from "@/lib/server/knowledge/company";
import { noteHref } from "@/lib/server/knowledge/note-search";
import { listNotes } from "@/lib/server/knowledge/notes";
import { currentLanguage } from "@/lib/server/language";
import { currentActor } from "@/lib/server/session";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("knowledge.notes"))("title"),
});

export default async function NotesPage() {
  const actor = await currentActor();
  if (!actor) return null; // the layout, drawn at the same time, leads to the sign-in page
  const t = await getTranslations("knowledge");
  const language = await currentLanguage();
  const notes = await listNotes(await accountOfReader(actor));
  const create = (
    <Allowed permission="knowledge.write">
      <Link className={buttonStyles()} href="/knowledge/notes/new">
        {t("notes.create")}
      </Link>
    </Allowed>
  );
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: "/knowledge" }]}
        here={t("notes.title")}
        label={t("breadcrumb")}
      />
      <PageHeader action={create} description={t("notes.intro")} title={t("notes.title")} />
      {notes.length === 0 && <Empty advice={t("notes.emptyAdvice")} title={t("notes.empty")} />}
      <ul className="max-w-3xl divide-y divide-line">
        {notes.map((note) => (
          <li className="grid gap-0.5 py-3" key={note.id}>
            <Link className="justify-self-start font-medium text-accent hover:underline" href={noteHref(note)}>
              {note.title}
            </Link>
            {note.articleId && (
              <p className="text-ink-soft">
                {t("notes.about", { title: readArticle(note.articleId, language)?.title ?? note.articleId })}
              </p>
            )}
            <NoteFacts note={note} />
          </li>
        ))}
      </ul>
    </>
  );
}
