import { useTranslations } from "next-intl";
import { CompanyBadge } from "@/components/knowledge/company-badge";
import { NoteFacts, NoteText } from "@/components/knowledge/note-text";
import { Link } from "@/components/ui/link";
import type { KnowledgeNote } from "@/lib/desk/knowledge";

interface Props {
  articleId: string;
  notes: readonly KnowledgeNote[];
  mayWrite: boolean;
}

/** What the company itself adds to an article, marked as its own. */
export function CompanyNotes({ articleId, notes, mayWrite }: Props) {
  const t = useTranslations("knowledge.notes");
  if (notes.length === 0 && !mayWrite) return null;
  return (
    <section aria-label={t("title")} className="grid gap-3" id="company-notes">
      {notes.map((note) => (
        <article
          className="grid scroll-mt-12 gap-2 rounded-lg border border-line border-s-4 border-s-accent bg-surface p-4"
          id={`note-${note.id}`}
          key={note.id}
        >
          <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <CompanyBadge />
            <h2 className="font-medium">
              <Link className="hover:underline" href={`/knowledge/notes/${note.id}`}>
                {note.title}
              </Link>
            </h2>
          </header>
          <NoteText below={2} note={note} />
          <NoteFacts note={note} />
        </article>
      ))}
      {mayWrite && (
        <p className="print:hidden">
          <Link className="text-accent hover:underline" href={`/knowledge/notes/new?article=${articleId}`}>
            {t("annotate")}
          </Link>
        </p>
      )}
    </section>
  );
}
