import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { HeldView, IssuedList, QuotaList, ReceiptList, RecordList, TemplateView } from "./late-views";

const tabs = {
  quotas: QuotaList,
  issued: IssuedList,
  records: RecordList,
  templates: TemplateView,
  held: HeldView,
  receipts: ReceiptList,
} as const;
type Tab = keyof typeof tabs;

const tabOf = (value: string | undefined): Tab =>
  value !== undefined && Object.hasOwn(tabs, value) ? (value as Tab) : "quotas";

/** The views of coupons; which one is open stands in the address. */
export function CouponTabs({ tab }: { tab: string | undefined }) {
  const t = useTranslations("coupons.tabs");
  const open = tabOf(tab);
  const View = tabs[open];
  return (
    <>
      <Tabs
        label={t("label")}
        open={open}
        tabs={(Object.keys(tabs) as Tab[]).map((name) => ({
          name,
          label: t(name),
          href: { pathname: "/coupons", query: { tab: name } },
        }))}
      />
      <View />
    </>
  );
}
