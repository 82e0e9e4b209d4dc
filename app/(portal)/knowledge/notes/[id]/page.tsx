import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CompanyBadge } from "@/components/knowledge/company-badge";
import { NoteActions } from "@/components/knowledge/note-actions";
import { NoteFacts, NoteText } from "@/components/knowledge/note-text";
import { Allowed } from "@/components/shell/person";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Callout } from "@/components/ui/callout";
import { Link } from "@/components/ui/link";
import { readArticle } from "@/lib/server/knowledge/articles";
import { listNoteVersions } from "@/lib/server/knowledge/notes";
import { findNote } from "@/lib/server/knowledge/one-note";
import { currentLanguage } from "@/lib/server/language";
import { currentActor } from "@/lib/server/session";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("knowledge.notes"))("title"),
});

export default async function NotePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!actor) return null; // the layout, drawn at the same time, leads to the sign-in page
  const t = await getTranslations("knowledge");
  const note = await findNote((await params).id, actor);
  if (!note) notFound();
  const about = note.articleId ? readArticle(note.articleId, await currentLanguage()) : null;
  const earlier = (await listNoteVersions(note.account, note.id)).filter(({ version }) => version < note.version);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: "/knowledge" },
          { label: t("notes.title"), href: "/knowledge/notes" },
        ]}
        here={note.title}
        label={t("breadcrumb")}
      />
      <article className="grid max-w-3xl gap-4">
        <header className="grid gap-2">
          <div>
            <CompanyBadge />
          </div>
          <h1 className="font-semibold text-2xl">{note.title}</h1>
          <NoteFacts note={note} />
          {about && (
            <p>
              <Link className="text-accent underline" href={`/knowledge/${about.id}`}>
                {t("notes.about", { title: about.title })}
              </Link>
            </p>
          )}
        </header>
        {note.isRemoved && <Callout title={t("notes.removed")} tone="warn" />}
        <NoteText below={1} note={note} />
        <Allowed permission="knowledge.write">
          <NoteActions id={note.id} isRemoved={note.isRemoved} />
        </Allowed>
      </article>
      {earlier.length > 0 && (
        <section aria-labelledby="versions" className="grid max-w-3xl gap-2 print:hidden">
          <h2 className="font-medium" id="versions">
            {t("notes.history")}
          </h2>
          {earlier.map((version) => (
            <details className="rounded-lg border border-line bg-surface px-4 py-2" key={version.version}>
              <summary>
                <span className="me-3 font-medium">{version.title}</span>
                <span className="inline-block">
                  <NoteFacts note={{ ...version, updatedAt: version.at }} />
                </span>
              </summary>
              <pre className="mt-2 whitespace-pre-wrap break-words border-line border-t pt-2 font-mono text-caption">
                {version.body}
              </pre>
            </details>
          ))}
        </section>
      )}
    </>
  );
}
