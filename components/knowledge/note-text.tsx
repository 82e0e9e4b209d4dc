import { useTranslations } from "next-intl";
import type { KnowledgeNote } from "@/lib/desk/knowledge";
import { Instant } from "../figure/instant";
import { PersonName } from "../figure/person-name";
import { SafeMarkdown } from "./safe-markdown";

/** Who wrote a note last, and when. */
export function NoteFacts({ note }: { note: Pick<KnowledgeNote, "personName" | "updatedAt" | "version"> }) {
  const t = useTranslations("knowledge.notes");
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-caption text-ink-soft">
      <PersonName name={note.personName} />
      <Instant value={note.updatedAt} />
      <span>{t("version", { number: note.version })}</span>
    </p>
  );
}

/** A note as readers see it. */
export const NoteText = ({ note, below }: { note: KnowledgeNote; below: 1 | 2 }) => (
  <div className="prose-desk leading-7">
    <SafeMarkdown below={below}>{note.body}</SafeMarkdown>
  </div>
);
