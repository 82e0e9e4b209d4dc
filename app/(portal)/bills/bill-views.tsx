"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { LateMenu } from "@/components/table/late-menu";
import { useDefaultView } from "@/components/table/use-default-view";
import { Spinner } from "@/components/ui/spinner";
import { ViewsLabel } from "./views-label";

const ViewMenu = dynamic(() => import("@/components/table/view-menu").then((menu) => menu.ViewMenu), {
  ssr: false,
  loading: () => <Spinner />,
});

// A board has no columns to lay out.
const laid = { layout: { order: [], visible: {}, widths: {}, pinned: [] }, onLayout: () => {} };

/** A person's views of a board: its month, filters and charts under a name. */
export function BillViews({ page }: { page: string }) {
  const t = useTranslations("table");
  useDefaultView(page, laid.onLayout);
  return (
    <LateMenu label={t("views")} trigger={<ViewsLabel />}>
      {() => <ViewMenu laid={laid} name={page} />}
    </LateMenu>
  );
}
