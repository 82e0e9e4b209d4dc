import { useTranslations } from "next-intl";
import { Instant } from "@/components/figure/instant";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { OwnSession } from "@/lib/server/own-sessions";
import { submitEndSession, submitSignOutEverywhere } from "./actions";

/** Where the person is signed in, and how to end it; works before the script has loaded too. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations("settings.sessions");
  return (
    <div className="grid gap-4">
      <ul className="grid">
        {sessions.map(({ id, createdAt, expiresAt, isCurrent }) => (
          <li
            className="flex min-h-row flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-1.5"
            key={id}
          >
            <div className="flex flex-wrap items-baseline gap-x-3">
              <span>
                {t("since")} <Instant value={createdAt} />
              </span>
              <span className="text-caption text-ink-soft">
                {t("until")} <Instant value={expiresAt} />
              </span>
            </div>
            {isCurrent ? (
              <Badge tone="done">{t("current")}</Badge>
            ) : (
              <form action={submitEndSession}>
                <input name="id" type="hidden" value={id} />
                <Button size="small" type="submit" variant="secondary">
                  {t("end")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={submitSignOutEverywhere} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-ink-soft">{t("everywhereHint")}</p>
        <Button type="submit" variant="danger">
          {t("everywhere")}
        </Button>
      </form>
    </div>
  );
}
