import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import type { ArticleSummary } from "@/lib/knowledge";
import { type Asked, addressOf } from "./asked";

interface Props {
  asked: Asked;
  /** How many answers there are without the filters. */
  elsewhere: number;
  nearest: readonly ArticleSummary[];
}

/** A search without an answer: it says so, and leads on. */
export function NothingFound({ asked, elsewhere, nearest }: Props) {
  const t = useTranslations("knowledge");
  return (
    <section className="grid max-w-3xl gap-4">
      <Empty
        action={
          elsewhere > 0 && (
            <Link className="text-accent underline" href={addressOf({ query: asked.query })}>
              {t("elsewhere", { count: elsewhere })}
            </Link>
          )
        }
        advice={t("noneAdvice")}
        title={t("none", { query: asked.query.slice(0, 80) })}
      />
      {nearest.length > 0 && (
        <div>
          <h2 className="font-medium">{t("nearest")}</h2>
          <ul className="divide-y divide-line">
            {nearest.map(({ id, title, area }) => (
              <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2" key={id}>
                <Link className="text-accent hover:underline" href={`/knowledge/${id}`}>
                  {title}
                </Link>
                <span className="text-caption text-ink-soft">{area.title}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
