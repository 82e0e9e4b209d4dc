import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { AreaGroup } from "@/lib/knowledge";

interface Props {
  groups: readonly AreaGroup[];
  asked: readonly { id: string; title: string }[];
}

/** Where nothing is asked for yet: what most people ask, and the areas to browse. */
export function KnowledgeStart({ groups, asked }: Props) {
  const t = useTranslations("knowledge");
  return (
    <div className="grid gap-6">
      <section aria-labelledby="most-asked">
        <h2 className="mb-1 font-semibold text-heading" id="most-asked">
          {t("mostAsked")}
        </h2>
        <ul className="grid gap-x-8 md:grid-cols-2">
          {asked.map(({ id, title }) => (
            <li className="border-line border-b py-2" key={id}>
              <Link className="text-accent hover:underline" href={`/knowledge/${id}`}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="browse">
        <h2 className="mb-2 font-semibold text-heading" id="browse">
          {t("browse")}
        </h2>
        <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {groups.map((group) => (
            <Card className="grid content-start gap-1" key={group.id}>
              <h3 className="font-medium">
                <Link className="hover:underline" href={{ pathname: "/knowledge", query: { area: group.id } }}>
                  {group.title}
                </Link>
              </h3>
              <ul>
                {group.areas.map((area) => (
                  <li key={area.id}>
                    <Link
                      className="-mx-2 flex min-h-7 items-center justify-between gap-2 rounded-md px-2 text-ink-soft hover:bg-hover hover:text-ink"
                      href={{ pathname: "/knowledge", query: { area: area.id } }}
                    >
                      <span>{area.title}</span>
                      <span className="text-caption tabular-nums">{area.articles}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      </section>
    </div>
  );
}
