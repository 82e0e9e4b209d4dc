"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Card } from "./ui/card";

const lookMs = 3_000;

/** Says calmly which part is away, looks for it every few seconds and renders the page anew when it is back. */
export function AwayPanel({ part }: { part: "database" | "upstream" }) {
  const t = useTranslations("shared.away");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const health = await fetch("/api/health").then(
        (response) => response.json() as Promise<Record<string, string>>,
        () => null,
      );
      if (health?.[part] === "up") router.refresh();
    }, lookMs);
    return () => clearInterval(timer);
  }, [part, router]);
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <Card className="grid max-w-md gap-2" role="status">
        <h1 className="font-semibold text-lg">{t(part)}</h1>
        <p>{t("advice")}</p>
        <p className="text-ink-soft">{t("checking")}</p>
      </Card>
    </main>
  );
}
