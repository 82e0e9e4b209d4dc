import { useTranslations } from "next-intl";
import { buttonStyles } from "./ui/button";

/** There is nothing at this address: why that may be, and the way back. */
export function NotFoundText() {
  const t = useTranslations("shared.notFound");
  return (
    <div className="grid min-h-[50dvh] place-content-center justify-items-center gap-2 text-center">
      <h1 className="font-semibold text-xl">{t("title")}</h1>
      <p className="max-w-prose text-ink-soft">{t("advice")}</p>
      {/* Every page carries its not-found text: a plain link keeps the router's out of those that have none. */}
      <a className={buttonStyles({ variant: "secondary", className: "mt-2" })} href="/overview">
        {t("home")}
      </a>
    </div>
  );
}
