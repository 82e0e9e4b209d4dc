import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OverviewBoard } from "./overview-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("overview"))("title"),
});

export default function OverviewPage() {
  return <OverviewBoard />;
}
