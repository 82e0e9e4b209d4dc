import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { currentTheme } from "@/lib/i18n/theme";
import { ControlSamples } from "./control-samples";
import { FigureSamples } from "./figure-samples";
import { StateSamples } from "./state-samples";
import { TableSamples } from "./table-samples";
import { TokenSamples } from "./token-samples";

export const metadata: Metadata = { title: "Design" };

/** Every part that pages are built from, in all its states. For those who build them: it is not there in production. */
export default async function DesignPage() {
  if (process.env.NODE_ENV === "production") notFound();
  return (
    <main className="mx-auto grid max-w-6xl gap-8 p-4 lg:p-6">
      <header className="flex flex-wrap items-center gap-2">
        <h1 className="me-auto font-semibold text-xl">{metadata.title as string}</h1>
        <LanguageSwitch />
        <ThemeSwitch start={await currentTheme()} />
      </header>
      <TokenSamples />
      <ControlSamples />
      <FigureSamples />
      <StateSamples />
      <TableSamples />
    </main>
  );
}
