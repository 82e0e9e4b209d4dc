import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AwayPanel } from "@/components/away-panel";
import { HeaderTools } from "@/components/shell/header-tools";
import { navigationOf } from "@/components/shell/navigation-width";
import { Shell } from "@/components/shell/shell";
import { isDatabaseAway } from "@/lib/db/client";
import { currentDensity, currentTheme } from "@/lib/i18n/theme";
import { describeAccount, describePerson } from "@/lib/server/describe";
import { currentActor } from "@/lib/server/session";
import { Providers } from "../providers";
import { chooseNavigation, submitSignOut } from "./actions";

/** Every page of the portal: somebody is signed in, or it says which part is away. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor().catch((error: unknown) => {
    if (isDatabaseAway(error)) return "away" as const;
    throw error;
  });
  if (actor === "away") return <AwayPanel part="database" />;
  if (!actor) redirect(`/sign-in?from=${encodeURIComponent((await headers()).get("x-path") ?? "")}`);
  return (
    <Providers>
      <Shell
        account={describeAccount()}
        navigation={navigationOf((await cookies()).get("navigation")?.value)}
        onNavigation={chooseNavigation}
        person={describePerson(actor)}
        tools={<HeaderTools density={await currentDensity()} onSignOut={submitSignOut} theme={await currentTheme()} />}
      >
        {children}
      </Shell>
    </Providers>
  );
}
