import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NotFound() {
  const t = await getTranslations("shared.notFound");
  return (
    <main className="grid min-h-[60dvh] place-content-center gap-2 p-4 text-center">
      <h1 className="font-semibold text-xl">{t("title")}</h1>
      <p className="text-ink-soft">{t("advice")}</p>
      <Link className="text-accent underline" href="/overview">
        {t("home")}
      </Link>
    </main>
  );
}
