import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { AreaGroup } from "@/lib/knowledge";

/** All areas with the number of their articles; a click narrows the list. */
export function AreaTree({ groups, chosen }: { groups: AreaGroup[]; chosen: string }) {
  const t = useTranslations("knowledge");
  const link = (id: string, title: string, count: number | null, isGroup: boolean) => (
    <Link
      {...(chosen === id && { "aria-current": "page" as const })}
      className={`flex min-h-7 items-center justify-between gap-2 rounded-md px-2 py-0.5 hover:bg-hover aria-[current]:bg-raised aria-[current]:font-medium ${isGroup ? "" : "ps-5 text-ink-soft"}`}
      href={id ? { pathname: "/knowledge", query: { area: id } } : "/knowledge"}
    >
      <span>{title}</span>
      {count !== null && <span className="text-xs tabular-nums">{count}</span>}
    </Link>
  );
  return (
    <nav aria-label={t("areas")}>
      <ul className="grid gap-px">
        <li>{link("", t("allAreas"), null, true)}</li>
        {groups.map((group) => (
          <li key={group.id}>
            {link(group.id, group.title, null, true)}
            <ul>
              {group.areas.map((area) => (
                <li key={area.id}>{link(area.id, area.title, area.articles, false)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
