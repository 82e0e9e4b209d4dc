"use client";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { helpArticles } from "@/lib/help-articles";
import { pageAt } from "@/lib/routes";
import { Link } from "../ui/link";

/** From an empty list to the article that most people of its page look for. */
export function EmptyHelp() {
  const t = useTranslations("shared.problem");
  const page = pageAt(usePathname());
  const id = page && helpArticles[page][0];
  if (!id) return null;
  return (
    <Link className="text-accent underline" href={`/knowledge/${id}`}>
      {t("article")}
    </Link>
  );
}
