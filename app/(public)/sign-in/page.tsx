import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { SandboxBanner } from "@/components/shell/sandbox-banner";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Card } from "@/components/ui/card";
import { currentTheme } from "@/lib/i18n/theme";
import { environment } from "@/lib/server/environment";
import { currentActor } from "@/lib/server/session";
import { SignInForm } from "./sign-in-form";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("signIn"))("title") });

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  const t = await getTranslations("signIn");
  if (await currentActor().catch(() => null)) redirect("/overview");
  const isSandbox = environment().UPSTREAM_KIND === "sandbox";
  return (
    <>
      {isSandbox && <SandboxBanner />}
      <main className={`grid place-items-center p-4 ${isSandbox ? "min-h-[calc(100dvh-2rem)]" : "min-h-dvh"}`}>
        <div className="grid w-full max-w-sm gap-5">
          <div className="grid gap-1">
            <h1 className="font-semibold text-2xl">{t("product")}</h1>
            <p className="text-ink-soft">{t("tagline")}</p>
          </div>
          <Card>
            <SignInForm from={(await searchParams).from ?? ""} />
          </Card>
          {isSandbox && <p className="text-ink-soft text-sm">{t("sandbox")}</p>}
          <div className="flex justify-between">
            <LanguageSwitch />
            <ThemeSwitch start={await currentTheme()} />
          </div>
        </div>
      </main>
    </>
  );
}
