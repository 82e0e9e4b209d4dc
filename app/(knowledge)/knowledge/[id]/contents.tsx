import { useTranslations } from "next-intl";
import type { Heading } from "@/lib/server/knowledge/headings";

/** The headings of an article, beside it. */
export function Contents({ headings }: { headings: readonly Heading[] }) {
  const t = useTranslations("knowledge");
  if (headings.length === 0) return null;
  return (
    <nav aria-label={t("contents")} className="border-line border-s ps-4">
      <p className="mb-1 font-medium">{t("contents")}</p>
      <ul className="grid">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a className="block py-0.5 text-ink-soft hover:text-accent" href={`#${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
