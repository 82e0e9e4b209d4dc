import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { Button } from "@/components/ui/button";
import { LogList } from "./log-list";
import { LogState } from "./log-state";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("log"))("title") });

export default async function LogPage() {
  const t = await getTranslations("log");
  return (
    <>
      <PageHeader
        action={
          // A form, so that the browser takes the file along by itself, whatever its size.
          <form action="/api/audit/export" method="post">
            <Button type="submit" variant="secondary">
              {t("export")}
            </Button>
          </form>
        }
        description={t("intro")}
        title={t("title")}
      />
      <LogState />
      <LogList />
    </>
  );
}
