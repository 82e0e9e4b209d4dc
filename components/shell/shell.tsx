import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { type Account, AccountBadge } from "./account-badge";
import { LateToasts } from "./late-toasts";
import { Navigation } from "./navigation";
import { NavigationDrawer } from "./navigation-drawer";
import { NavigationToggle } from "./navigation-toggle";
import type { NavigationWidth } from "./navigation-width";
import { PageFocus } from "./page-focus";
import { type Person, PersonProvider } from "./person";
import { SandboxBanner } from "./sandbox-banner";

interface Props {
  person: Person;
  account: Account;
  /** The end of the header. */
  tools: ReactNode;
  navigation: NavigationWidth;
  onNavigation: (width: NavigationWidth) => Promise<void>;
  children: ReactNode;
}

/** What stands around every page: navigation, account, search, language, theme, person, and the sandbox's banner. */
export function Shell({ person, account, tools, navigation, onNavigation, children }: Props) {
  const t = useTranslations("shell");
  const isSandbox = account.upstream === "sandbox";
  return (
    <PersonProvider person={person}>
      <a
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-toast focus:rounded-md focus:bg-surface focus:px-3 focus:py-2 focus:font-medium focus:shadow-overlay"
        href="#content"
      >
        {t("skip")}
      </a>
      {isSandbox && <SandboxBanner />}
      <div
        className="group/shell grid lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:data-[navigation=rail]:grid-cols-[3.5rem_minmax(0,1fr)] print:block"
        data-navigation={navigation}
        data-shell
        style={{ "--banner": isSandbox ? "2rem" : "0rem" } as CSSProperties}
      >
        <aside
          aria-label="Partner Desk"
          className="z-header hidden flex-col border-line border-e bg-surface lg:sticky lg:top-(--banner) lg:flex lg:h-[calc(100dvh-var(--banner))] lg:overflow-y-auto lg:group-data-[navigation=rail]/shell:overflow-visible print:hidden"
        >
          <p className="flex min-h-12 shrink-0 items-center gap-2.5 px-4 font-semibold text-heading">
            {/* biome-ignore lint/performance/noImgElement: a drawing of half a kilobyte needs no optimiser */}
            <img alt="" className="size-6 shrink-0" height={24} src="/logo.svg" width={24} />
            <span className="truncate lg:group-data-[navigation=rail]/shell:sr-only">Partner Desk</span>
          </p>
          <div className="flex-1 px-2.5 pt-1 pb-3">
            <Navigation permissions={person.permissions} />
          </div>
          <div className="sticky bottom-0 border-line border-t bg-surface px-2.5 py-1.5">
            <NavigationToggle onChoose={onNavigation} start={navigation} />
          </div>
        </aside>
        <div className="min-w-0">
          <header className="flex min-h-12 items-center gap-1.5 border-line border-b bg-surface px-2 py-1 sm:gap-2 sm:px-4 lg:px-6 print:hidden">
            <NavigationDrawer>
              <Navigation permissions={person.permissions} />
            </NavigationDrawer>
            <AccountBadge account={account} />
            {tools}
          </header>
          <main
            className="grid w-full min-w-0 max-w-[120rem] grid-cols-1 content-start gap-4 p-4 outline-none has-[[role=grid]]:max-w-none lg:gap-5 lg:p-6"
            id="content"
            tabIndex={-1}
          >
            {children}
          </main>
        </div>
      </div>
      <LateToasts />
      <PageFocus />
    </PersonProvider>
  );
}
