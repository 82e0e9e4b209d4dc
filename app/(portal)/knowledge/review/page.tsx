import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Instant } from "@/components/figure/instant";
import { PageHeader } from "@/components/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { allows } from "@/lib/api/permissions";
import { listFeedback, listMisses } from "@/lib/server/knowledge/feedback";
import { currentLanguage } from "@/lib/server/language";
import { currentActor } from "@/lib/server/session";
import { account } from "@/lib/server/upstream";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("knowledge.review"))("title"),
});

export default async function ReviewPage() {
  const actor = await currentActor();
  if (!actor) return null; // the layout, drawn at the same time, leads to the sign-in page
  const t = await getTranslations("knowledge");
  const crumbs = (
    <Breadcrumb crumbs={[{ label: t("title"), href: "/knowledge" }]} here={t("review.title")} label={t("breadcrumb")} />
  );
  const header = <PageHeader description={t("review.intro")} title={t("review.title")} />;
  if (!allows(actor.role, "knowledge.review"))
    return (
      <>
        {crumbs}
        {header}
        <Card>{t("review.notPermitted")}</Card>
      </>
    );
  const owner = await account();
  const [misses, feedback] = [await listMisses(owner), await listFeedback(owner, await currentLanguage())];
  return (
    <>
      {crumbs}
      {header}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card>
          <h2 className="mb-2 font-semibold text-heading">{t("review.misses")}</h2>
          {misses.length === 0 && <Empty title={t("review.noMisses")} />}
          <ul className="divide-y divide-line">
            {misses.map(({ words, times, lastAt }) => (
              <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2" key={words}>
                <Link
                  className="min-w-0 break-words text-accent hover:underline"
                  href={{ pathname: "/knowledge", query: { q: words } }}
                >
                  {words}
                </Link>
                <span className="flex gap-4 text-ink-soft">
                  <span className="tabular-nums">{t("review.times", { count: times })}</span>
                  <Instant value={lastAt} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
        <Card>
          <h2 className="mb-2 font-semibold text-heading">{t("review.feedback")}</h2>
          {feedback.length === 0 && <Empty title={t("review.noFeedback")} />}
          <ul className="divide-y divide-line">
            {feedback.map(({ articleId, title, helpful, notHelpful, notes }) => (
              <li className="grid gap-1 py-2" key={articleId}>
                <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <Link className="text-accent hover:underline" href={`/knowledge/${articleId}`}>
                    {title}
                  </Link>
                  <span className="text-ink-soft tabular-nums">{t("review.votes", { helpful, notHelpful })}</span>
                </div>
                {notes.map((note) => (
                  <blockquote className="border-line border-s-2 ps-3" key={`${note.at} ${note.text}`}>
                    <p className="break-words">{note.text}</p>
                    <p className="text-caption text-ink-soft">
                      {note.isHelpful ? t("feedback.yes") : t("feedback.no")} · <Instant value={note.at} />
                    </p>
                  </blockquote>
                ))}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
