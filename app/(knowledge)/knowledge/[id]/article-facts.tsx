import { useTranslations } from "next-intl";
import { Confidence } from "@/components/figure/confidence";
import { Badge } from "@/components/ui/badge";
import type { Article } from "@/lib/knowledge";

/** For which site an answer holds, how sure it is, from when and from where. */
export function ArticleFacts({ article }: { article: Article }) {
  const t = useTranslations("knowledge");
  const { site, confidence, factsDate, source } = article;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
      <Badge>{t(`site.${site}`)}</Badge>
      <Confidence value={confidence} />
      <span>
        {t("updated")} {factsDate}
      </span>
      <span>
        {source.url ? (
          <a className="underline" href={source.url} rel="noreferrer" target="_blank">
            {t("source", { title: source.title })}
          </a>
        ) : (
          t("source", { title: source.title })
        )}
      </span>
    </div>
  );
}
