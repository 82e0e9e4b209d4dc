import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Asked, addressOf } from "./asked";

/** Answers for one site alone, or for all. */
export function SiteFilter({ asked }: { asked: Asked }) {
  const t = useTranslations("knowledge");
  const sites = [
    { site: undefined, label: t("allSites") },
    { site: "cn", label: t("site.cn") },
    { site: "intl", label: t("site.intl") },
  ] as const;
  return (
    <nav aria-label={t("sites")} className="inline-flex self-start justify-self-start rounded-md bg-raised p-0.5">
      {sites.map(({ site, label }) => (
        <Link
          {...(asked.site === site && { "aria-current": "true" as const })}
          className="inline-flex min-h-[calc(var(--control-height)-0.25rem)] items-center whitespace-nowrap rounded-sm px-2.5 text-ink-soft transition-colors hover:text-ink aria-[current]:bg-surface aria-[current]:font-medium aria-[current]:text-ink aria-[current]:shadow-raised"
          href={addressOf({ ...asked, isTyping: false, site })}
          key={label}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
