"use client";
import { useTranslations } from "next-intl";

/** Leads to the article that says more, in a tab of its own: what stands here stays as it is. */
export function ArticleLink({ id }: { id: string }) {
  const t = useTranslations("shared.problem");
  return (
    <a
      className="ms-1 whitespace-nowrap text-accent underline"
      href={`/knowledge/${id}`}
      rel="noopener"
      target="_blank"
    >
      {t("article")}
    </a>
  );
}
