import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";

/** Searches by the address, so that a result can be shared and works before the script has loaded. */
export function SearchForm({ query }: { query: string }) {
  const t = useTranslations("knowledge");
  return (
    <search>
      <Form action="/knowledge" className="grid max-w-2xl gap-1">
        <div className="flex gap-2">
          <Input
            aria-describedby="search-hint"
            aria-label={t("search")}
            defaultValue={query}
            key={query}
            name="q"
            placeholder={t("search")}
            type="search"
          />
          <Button type="submit">{t("submit")}</Button>
        </div>
        <p className="text-ink-soft text-sm" id="search-hint">
          {t("searchHint")}
          {query && (
            <Link className="ms-2 underline" href="/knowledge">
              {t("clear")}
            </Link>
          )}
        </p>
      </Form>
    </search>
  );
}
