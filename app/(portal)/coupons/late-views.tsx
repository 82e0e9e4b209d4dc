"use client";
import dynamic from "next/dynamic";
import { TableSkeleton } from "@/components/table/table-skeleton";

const loading = () => <TableSkeleton />;

// Drawn by the server like any other part, but each with code of its own: nobody loads what stands behind the other tabs.
export const QuotaList = dynamic(() => import("./quota-list").then((view) => view.QuotaList));
export const IssuedList = dynamic(() => import("./issued-list").then((view) => view.IssuedList));
export const RecordList = dynamic(() => import("./record-list").then((view) => view.RecordList));
export const ReceiptList = dynamic(() => import("./receipt-list").then((view) => view.ReceiptList));
// Few who look at coupons look at these, and they begin with nothing that the server could draw.
export const HeldView = dynamic(() => import("./held/held-view").then((view) => view.HeldView), {
  ssr: false,
  loading,
});
export const TemplateView = dynamic(() => import("./templates/template-view").then((view) => view.TemplateView), {
  ssr: false,
  loading,
});
