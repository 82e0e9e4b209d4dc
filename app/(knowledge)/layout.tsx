import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AwayPanel } from "@/components/away-panel";
import { LateShellTools } from "@/components/shell/late-header-tools";
import { navigationOf } from "@/components/shell/navigation-width";
import { ReaderFrame } from "@/components/shell/reader-frame";
import { Shell } from "@/components/shell/shell";
import { isDatabaseAway } from "@/lib/db/client";
import { currentDensity, currentTheme } from "@/lib/i18n/theme";
import { describeAccount, describePerson } from "@/lib/server/describe";
import { currentReader } from "@/lib/server/knowledge/reader";
import { chooseNavigation, submitSignOut } from "../(portal)/actions";

/** No crawler gets past the sign-in; where anybody may read, the articles may be found. */
export const metadata: Metadata = { robots: { index: true } };

/** Pages to be read: in the portal's shell for whoever is signed in, in a frame of their own for anybody else. */
export default async function KnowledgeLayout({ children }: { children: ReactNode }) {
  const reader = await currentReader().catch((error: unknown) => {
    if (isDatabaseAway(error)) return "away" as const;
    throw error;
  });
  if (reader === "away") return <AwayPanel part="database" />;
  if (!reader) redirect(`/sign-in?from=${encodeURIComponent((await headers()).get("x-path") ?? "")}`);
  const theme = await currentTheme();
  if (!reader.actor) return <ReaderFrame theme={theme}>{children}</ReaderFrame>;
  return (
    <Shell
      account={describeAccount()}
      navigation={navigationOf((await cookies()).get("navigation")?.value)}
      onNavigation={chooseNavigation}
      person={describePerson(reader.actor)}
      tools={<LateShellTools density={await currentDensity()} onSignOut={submitSignOut} theme={theme} />}
    >
      {children}
    </Shell>
  );
}
