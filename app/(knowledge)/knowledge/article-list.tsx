import { useTranslations } from "next-intl";
import { Confidence } from "@/components/figure/confidence";
import { CompanyBadge } from "@/components/knowledge/company-badge";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { ArticleSummary, NoteHit, SearchHit } from "@/lib/knowledge";
import { MarkedText } from "./marked-text";

interface Props {
  articles: readonly (ArticleSummary | SearchHit)[];
  /** The company's own notes, which stand among the articles by how near they are. */
  notes?: readonly NoteHit[];
}

const scoreOf = (one: ArticleSummary | SearchHit | NoteHit) => ("score" in one ? one.score : 0);

/** Questions with the beginning of their answers, or with what of them answers a search. */
export function ArticleList({ articles, notes = [] }: Props) {
  const listed = notes.length === 0 ? articles : [...articles, ...notes].sort((a, b) => scoreOf(b) - scoreOf(a));
  return (
    <ul className="divide-y divide-line">
      {listed.map((one) => (
        <li className="grid max-w-3xl gap-1 py-3.5" key={one.id}>
          {"href" in one ? <NoteLine note={one} /> : <ArticleLine article={one} />}
        </li>
      ))}
    </ul>
  );
}

const titleLook = "justify-self-start font-medium text-accent text-heading hover:underline";

function ArticleLine({ article }: { article: ArticleSummary | SearchHit }) {
  const t = useTranslations("knowledge");
  const { id, title, excerpt, area, site, confidence } = article;
  const isHit = "titleParts" in article;
  return (
    <>
      <Link className={titleLook} href={`/knowledge/${id}`}>
        {isHit ? <MarkedText parts={article.titleParts} /> : title}
      </Link>
      <p>{isHit ? <MarkedText parts={article.excerptParts} /> : excerpt}</p>
      <p className="flex flex-wrap items-center gap-2 text-caption text-ink-soft">
        <span>{area.title}</span>
        {site !== "cn" && <Badge>{t(`site.${site}`)}</Badge>}
        {confidence !== "doc" && <Confidence value={confidence} />}
      </p>
    </>
  );
}

function NoteLine({ note }: { note: NoteHit }) {
  const t = useTranslations("knowledge.notes");
  return (
    <>
      <Link className={titleLook} href={note.href}>
        <MarkedText parts={note.titleParts} />
      </Link>
      <p>
        <MarkedText parts={note.excerptParts} />
      </p>
      <p className="flex flex-wrap items-center gap-2 text-caption text-ink-soft">
        <CompanyBadge />
        {note.about && <span>{t("about", { title: note.about.title })}</span>}
      </p>
    </>
  );
}
