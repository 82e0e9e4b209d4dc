import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Theme } from "@/lib/i18n/language";
import { buttonStyles } from "../ui/button";
import { LateReaderTools } from "./late-header-tools";

/** What stands around the knowledge base for people without a sign-in: nothing of the portal but the way in. */
export function ReaderFrame({ theme, children }: { theme: Theme; children: ReactNode }) {
  const t = useTranslations("knowledge");
  return (
    <>
      <header className="flex min-h-12 items-center gap-2 border-line border-b bg-surface px-4 py-1 lg:px-6 print:hidden">
        <a className="me-auto flex items-center gap-2.5 font-semibold text-heading" href="/knowledge">
          {/* biome-ignore lint/performance/noImgElement: a drawing of half a kilobyte needs no optimiser */}
          <img alt="" className="size-6 shrink-0" height={24} src="/logo.svg" width={24} />
          Partner Desk
        </a>
        <LateReaderTools theme={theme} />
        <a className={buttonStyles({ variant: "secondary" })} href="/sign-in?from=%2Fknowledge">
          {t("signIn")}
        </a>
      </header>
      <main
        className="mx-auto grid w-full max-w-7xl grid-cols-1 content-start gap-4 p-4 outline-none lg:gap-5 lg:p-6"
        id="content"
        tabIndex={-1}
      >
        {children}
      </main>
    </>
  );
}
