import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { ChoiceRows } from "@/components/shell/choice-rows";
import { currentDensity, currentTheme } from "@/lib/i18n/theme";
import { listOwnViews } from "@/lib/server/desk/own-views";
import { listOwnSessions } from "@/lib/server/own-sessions";
import { currentActor } from "@/lib/server/session";
import { account } from "@/lib/server/upstream";
import { AccountFacts } from "./account-facts";
import { RolePermissions } from "./role-permissions";
import { Section } from "./section";
import { SessionList } from "./session-list";
import { ViewList } from "./view-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("settings"))("title"),
});

export default async function SettingsPage() {
  const t = await getTranslations("settings");
  const actor = await currentActor();
  if (!actor) return null; // the layout, drawn at the same time, leads to the sign-in page
  // Which account it is may have to be asked of Huawei; what needs no account is shown without it.
  const views = account().then((id) => listOwnViews({ account: id, personId: actor.personId }));
  return (
    <div className="grid w-full max-w-5xl gap-6 lg:gap-8">
      <PageHeader description={t("intro")} title={t("title")} />
      <Section hint={t("look.hint")} id="look" title={t("look.title")}>
        <div className="grid gap-4">
          <ChoiceRows density={await currentDensity()} isTold theme={await currentTheme()} />
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-t pt-3">
            <span className="text-ink-soft">{t("look.zone")}</span>
            <span>{t("look.beijing")}</span>
          </div>
        </div>
      </Section>
      <Section hint={t("role.hint")} id="role" title={t("role.title")}>
        <RolePermissions actor={actor} />
      </Section>
      <Section hint={t("account.hint")} id="account" title={t("account.title")}>
        <AccountFacts />
      </Section>
      <Section hint={t("views.hint")} id="views" title={t("views.title")}>
        <ViewList views={await views.catch(() => null)} />
      </Section>
      <Section hint={t("sessions.hint")} id="sessions" title={t("sessions.title")}>
        <SessionList sessions={await listOwnSessions(actor)} />
      </Section>
    </div>
  );
}
