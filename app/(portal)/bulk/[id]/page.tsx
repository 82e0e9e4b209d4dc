import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RunBoard } from "@/components/bulk/run-board";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("bulk"))("run") });

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations("bulk");
  const { id } = await params;
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/bulk">
        {t("back")}
      </Link>
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="bulk.run">
        <RunBoard id={id} />
      </Allowed>
    </>
  );
}
