import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { IssuedList, QuotaList, ReceiptList, RecordList } from "./late-views";

const tabs = { quotas: QuotaList, issued: IssuedList, records: RecordList, receipts: ReceiptList } as const;
type Tab = keyof typeof tabs;

const tabOf = (value: string | undefined): Tab =>
  value !== undefined && Object.hasOwn(tabs, value) ? (value as Tab) : "quotas";

/** The four views of coupons; which one is open stands in the address. */
export function CouponTabs({ tab }: { tab: string | undefined }) {
  const t = useTranslations("coupons.tabs");
  const open = tabOf(tab);
  const View = tabs[open];
  return (
    <>
      <nav aria-label={t("label")} className="flex flex-wrap gap-1 border-line border-b">
        {(Object.keys(tabs) as Tab[]).map((name) => (
          <Link
            key={name}
            {...(name === open && { "aria-current": "page" as const })}
            className="-mb-px min-h-8 border-transparent border-b-2 px-3 py-1 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-accent"
            href={{ pathname: "/coupons", query: { tab: name } }}
          >
            {t(name)}
          </Link>
        ))}
      </nav>
      <View />
    </>
  );
}
