import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { currentTheme } from "@/lib/i18n/theme";
import { ChartSamples } from "./chart-samples";
import { ControlSamples } from "./control-samples";
import { DensityChoice } from "./density-choice";
import { FigureSamples } from "./figure-samples";
import { FormSamples } from "./form-samples";
import { NoticeSamples } from "./notice-samples";
import { OverlaySamples } from "./overlay-samples";
import { ShellSamples } from "./shell-samples";
import { StateSamples } from "./state-samples";
import { TableSamples } from "./table-samples";
import { TokenSamples } from "./token-samples";

export const metadata: Metadata = { title: "Design" };

// Whether it is there is asked when the portal runs, not when it is built.
export const dynamic = "force-dynamic";

const parts = {
  tokens: TokenSamples,
  controls: ControlSamples,
  overlays: OverlaySamples,
  notices: NoticeSamples,
  figures: FigureSamples,
  charts: ChartSamples,
  forms: FormSamples,
  shell: ShellSamples,
  states: StateSamples,
  tables: TableSamples,
};

/** Every part that pages are built from, in all its states. For those who build them: in production only with DESIGN_PAGE=true. */
export default async function DesignPage() {
  if (process.env.NODE_ENV === "production" && process.env.DESIGN_PAGE !== "true") notFound();
  return (
    <main className="mx-auto grid max-w-6xl gap-x-8 gap-y-6 p-4 lg:grid-cols-[10rem_minmax(0,1fr)] lg:p-6">
      <header className="flex flex-wrap items-center gap-2 lg:col-span-2">
        <h1 id="design" className="me-auto font-semibold text-title">
          {metadata.title as string}
        </h1>
        <DensityChoice />
        <LanguageSwitch />
        <ThemeSwitch start={await currentTheme()} />
      </header>
      <nav aria-labelledby="design" className="self-start lg:sticky lg:top-6">
        <ul className="flex flex-wrap gap-x-1 lg:grid">
          {Object.keys(parts).map((name) => (
            <li key={name}>
              <a
                className="inline-flex min-h-control items-center rounded-md px-2 text-ink-soft hover:bg-hover hover:text-ink"
                href={`#${name}`}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid min-w-0 gap-12">
        {Object.entries(parts).map(([name, Part]) => (
          <section aria-labelledby={name} className="grid min-w-0 scroll-mt-6 gap-6" key={name}>
            <h2 className="border-line border-b pb-2 font-semibold text-heading" id={name}>
              {name}
            </h2>
            <Part />
          </section>
        ))}
      </div>
    </main>
  );
}
