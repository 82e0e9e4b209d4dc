"use client";
import { FlaskConical, Menu, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Site } from "@/lib/api/operation";
import type { Theme } from "@/lib/i18n/language";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { LanguageSwitch } from "./language-switch";
import { Navigation } from "./navigation";
import { type Person, PersonProvider } from "./person";
import { PersonMenu } from "./person-menu";
import { ThemeSwitch } from "./theme-switch";

interface Props {
  person: Person;
  account: { site: Site; domainId: string; upstream: "sandbox" | "huawei" };
  theme: Theme;
  onSignOut: () => Promise<void>;
  children: ReactNode;
}

/** What stands around every page: navigation, account, language, theme, person, and the sandbox's banner. */
export function Shell({ person, account, theme, onSignOut, children }: Props) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  return (
    <PersonProvider person={person}>
      <a
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-surface focus:p-2"
        href="#content"
      >
        {t("skip")}
      </a>
      {account.upstream === "sandbox" && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-1 text-center text-warn text-xs">
          <FlaskConical aria-hidden className="size-3.5 shrink-0" />
          {t("sandbox")}
        </p>
      )}
      <div className="mx-auto grid max-w-[110rem] lg:grid-cols-[13rem_minmax(0,1fr)]">
        <aside
          className={`border-line border-e bg-surface p-3 lg:sticky lg:top-0 lg:block lg:h-dvh lg:overflow-y-auto ${isOpen ? "block" : "hidden"}`}
        >
          <p className="hidden px-2 py-2 font-semibold text-base lg:block">Partner Desk</p>
          <Navigation onFollow={() => setOpen(false)} />
        </aside>
        <div className="min-w-0">
          <header className="flex min-h-12 flex-wrap items-center gap-2 border-line border-b bg-surface px-4 py-1">
            <Button
              aria-expanded={isOpen}
              aria-label={t(isOpen ? "close" : "menu")}
              className="lg:hidden"
              onClick={() => setOpen(!isOpen)}
              variant="quiet"
            >
              {isOpen ? <X aria-hidden className="size-4" /> : <Menu aria-hidden className="size-4" />}
            </Button>
            <Badge tone="accent">{t(`site.${account.site}`)}</Badge>
            <span className="hidden min-w-0 truncate text-ink-soft text-xs sm:inline" title={account.domainId}>
              {t("account", { id: account.domainId })}
            </span>
            <span className="ms-auto flex items-center">
              <LanguageSwitch />
              <ThemeSwitch start={theme} />
              <PersonMenu onSignOut={onSignOut} />
            </span>
          </header>
          <main className="grid min-w-0 content-start gap-5 p-4 lg:p-6" id="content">
            {children}
          </main>
        </div>
      </div>
    </PersonProvider>
  );
}
