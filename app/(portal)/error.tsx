"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("shared.failed");
  return (
    <Card className="grid max-w-lg justify-items-start gap-2" role="alert">
      <h1 className="font-semibold text-lg">{t("title")}</h1>
      <p>{t("advice")}</p>
      <Button onClick={reset}>{t("retry")}</Button>
    </Card>
  );
}
