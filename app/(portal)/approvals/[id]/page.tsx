import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApprovalBoard } from "@/components/approval/approval-board";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approvals"))("request"),
});

export default async function ApprovalPage({ params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations("approvals");
  const { id } = await params;
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/approvals">
        {t("back")}
      </Link>
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="approvals.read">
        <ApprovalBoard id={id} />
      </Allowed>
    </>
  );
}
