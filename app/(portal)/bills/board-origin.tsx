import { ArrowRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { AsOf } from "@/components/figure/as-of";
import { Link } from "@/components/ui/link";
import type { BillBoard } from "@/lib/desk/bill-answers";

const sources = { records: "ListSubCustomerBillDetail", sums: "ListSubcustomerMonthlyBills" } as const;

/** Where a board's figures come from, as of when, whether they can still change, and the way to the records behind them. */
export function BoardOrigin({ board, href }: { board: BillBoard; href: string }) {
  const t = useTranslations("bills");
  const format = useFormatter();
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <AsOf at={board.asOf} provisional={board.provisional} source={sources[board.source]} />
        {board.rows !== null && board.rows > 0 && (
          <Link className="inline-flex items-center gap-1 text-accent hover:underline print:hidden" href={href}>
            {t("toRows", { count: format.number(board.rows) })}
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        )}
      </div>
      {board.provisional && <p className="max-w-prose text-caption text-ink-soft">{t("provisional")}</p>}
      {board.source === "sums" && <p className="max-w-prose text-caption text-ink-soft">{t("sumsOnly")}</p>}
    </div>
  );
}
