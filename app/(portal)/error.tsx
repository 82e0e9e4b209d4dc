"use client";
import { useTranslations } from "next-intl";
import { Button, buttonStyles } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

/** What stands in the place of a page that broke: what happened, what was not lost, what to do. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("shared.failed");
  return (
    <Card className="grid max-w-lg justify-items-start gap-2" role="alert">
      <h1 className="font-semibold text-lg">{t("title")}</h1>
      <p>{t("kept")}</p>
      <p>{t("advice")}</p>
      {error.digest && <p className="text-ink-soft text-xs">{t("digest", { id: error.digest })}</p>}
      <div className="mt-1 flex flex-wrap gap-2">
        <Button onClick={reset}>{t("retry")}</Button>
        <Link className={buttonStyles({ variant: "secondary" })} href="/overview">
          {t("home")}
        </Link>
      </div>
    </Card>
  );
}
