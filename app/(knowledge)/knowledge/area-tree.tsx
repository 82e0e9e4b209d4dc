import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { AreaGroup } from "@/lib/knowledge";
import { type Asked, addressOf } from "./asked";

interface Props {
  groups: readonly AreaGroup[];
  /** What is asked for now; an area is chosen beside it. */
  asked: Asked;
  /** The areas of this group alone are open. */
  openGroup?: string | undefined;
}

const line =
  "flex min-h-7 items-center justify-between gap-2 rounded-md px-2 py-0.5 transition-colors hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent";

/** All areas with the number of their articles; a click narrows what is shown. */
export function AreaTree({ groups, asked, openGroup }: Props) {
  const t = useTranslations("knowledge");
  const chosen = asked.area ?? "";
  const link = (id: string, title: string, count: number | null, isGroup: boolean) => (
    <Link
      {...(chosen === id && { "aria-current": "page" as const })}
      className={`${line} ${isGroup ? "" : "ps-5 text-ink-soft"}`}
      href={addressOf({ ...asked, area: id || undefined })}
    >
      <span>{title}</span>
      {count !== null && <span className="text-caption tabular-nums">{count}</span>}
    </Link>
  );
  return (
    <nav aria-label={t("areas")}>
      <ul className="grid gap-px">
        <li>{link("", t("allAreas"), null, true)}</li>
        {groups.map((group) => {
          const count = group.areas.reduce((sum, area) => sum + area.articles, 0);
          return (
            <li key={group.id}>
              {link(group.id, group.title, count, true)}
              {group.id === openGroup && (
                <ul className="grid gap-px">
                  {group.areas.map((area) => (
                    <li key={area.id}>{link(area.id, area.title, area.articles, false)}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
