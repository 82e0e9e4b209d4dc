import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillBoard } from "./bill-board";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("bills"))("title") });

export default function BillsPage() {
  return <BillBoard />;
}
