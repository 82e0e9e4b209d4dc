import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LateNewRun } from "@/components/bulk/late-new-run";
import { RunSteps } from "@/components/bulk/run-steps";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { type BulkKind, bulkKinds, bulkPermissions } from "@/lib/bulk/kinds";

interface Props {
  searchParams: Promise<{ kind?: string }>;
}

const kindOf = (asked: string | undefined): BulkKind => bulkKinds.find((kind) => kind === asked) ?? "coupon";

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: (await getTranslations("bulk.new"))(kindOf((await searchParams).kind)),
});

export default async function NewRunPage({ searchParams }: Props) {
  const t = await getTranslations("bulk");
  const kind = kindOf((await searchParams).kind);
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/bulk">
        {t("back")}
      </Link>
      <PageHeader description={t(`about.${kind}`)} title={t(`new.${kind}`)} />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission={bulkPermissions[kind]}>
        <RunSteps at="rows" />
        <LateNewRun key={kind} kind={kind} />
      </Allowed>
    </>
  );
}
