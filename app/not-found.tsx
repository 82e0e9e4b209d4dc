import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundText } from "@/components/not-found-text";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("shared.notFound"))("title"),
});

export default function NotFound() {
  return (
    <main className="p-4">
      <NotFoundText />
    </main>
  );
}
