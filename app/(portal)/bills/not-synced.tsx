"use client";
import { useTranslations } from "next-intl";
import { useMonthName } from "@/components/chart/use-month-name";
import { buttonStyles } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { useBillQuery } from "./use-bill-query";
import { useChoices } from "./use-bill-reads";

/** Nothing of a month is there: how it comes, and where there is something to look at already. */
export function NotSynced() {
  const t = useTranslations("bills.notCopied");
  const nameOf = useMonthName();
  const { query, hrefTo } = useBillQuery();
  const { data: choices } = useChoices();
  const latest = choices?.cycles.find((cycle) => cycle !== query.cycle);
  return (
    <Card>
      <Empty
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Link className={buttonStyles({ variant: "primary" })} href="/bills/sync">
              {t("toSync")}
            </Link>
            {latest && (
              <Link className={buttonStyles({ variant: "secondary" })} href={hrefTo("/bills", { cycle: latest })}>
                {t("toLatest", { month: nameOf(latest) })}
              </Link>
            )}
          </div>
        }
        advice={t("advice")}
        title={t("title")}
      />
    </Card>
  );
}
