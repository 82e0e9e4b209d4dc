"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Site } from "@/lib/api/operation";
import type { Density, Theme } from "@/lib/i18n/language";
import { Badge } from "../ui/badge";
import { DensitySwitch } from "./density-switch";
import { LanguageSwitch } from "./language-switch";
import { Navigation } from "./navigation";
import { NavigationDrawer } from "./navigation-drawer";
import { type Person, PersonProvider } from "./person";
import { PersonMenu } from "./person-menu";
import { SandboxBanner } from "./sandbox-banner";
import { ThemeSwitch } from "./theme-switch";

interface Props {
  person: Person;
  account: { site: Site; domainId: string; upstream: "sandbox" | "huawei" };
  theme: Theme;
  density: Density;
  onSignOut: () => Promise<void>;
  children: ReactNode;
}

/** What stands around every page: navigation, account, language, theme, person, and the sandbox's banner. */
export function Shell({ person, account, theme, density, onSignOut, children }: Props) {
  const t = useTranslations("shell");
  const isSandbox = account.upstream === "sandbox";
  return (
    <PersonProvider person={person}>
      <a
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-surface focus:p-2"
        href="#content"
      >
        {t("skip")}
      </a>
      {isSandbox && <SandboxBanner />}
      <div className="mx-auto grid max-w-[120rem] lg:grid-cols-[13rem_minmax(0,1fr)]">
        <aside
          aria-label="Partner Desk"
          className={clsx(
            "hidden border-line border-e bg-surface p-3 lg:sticky lg:block lg:overflow-y-auto print:hidden",
            isSandbox ? "lg:top-7 lg:h-[calc(100dvh-1.75rem)]" : "lg:top-0 lg:h-dvh",
          )}
        >
          <p className="px-2 py-2 font-semibold text-base">Partner Desk</p>
          <Navigation />
        </aside>
        <div className="min-w-0">
          <header className="flex min-h-12 items-center gap-2 border-line border-b bg-surface px-2 py-1 sm:px-4 print:hidden">
            <NavigationDrawer />
            <Badge className="shrink-0" tone="accent">
              {t(`site.${account.site}`)}
            </Badge>
            <span className="hidden min-w-0 truncate text-ink-soft text-xs md:inline" title={account.domainId}>
              {t("account", { id: account.domainId })}
            </span>
            <span className="ms-auto flex shrink-0 items-center">
              <LanguageSwitch />
              <DensitySwitch start={density} />
              <ThemeSwitch start={theme} />
              <PersonMenu onSignOut={onSignOut} />
            </span>
          </header>
          <main
            className="grid min-w-0 content-start gap-4 p-4 outline-none lg:gap-5 lg:p-6"
            id="content"
            tabIndex={-1}
          >
            {children}
          </main>
        </div>
      </div>
    </PersonProvider>
  );
}
