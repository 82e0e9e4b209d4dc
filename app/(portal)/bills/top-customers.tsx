"use client";
import { useTranslations } from "next-intl";
import { CopyableId } from "@/components/figure/copyable-id";
import { Delta } from "@/components/figure/delta";
import { Money } from "@/components/figure/money";
import { amountValue, type Column, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import type { BillCustomer } from "@/lib/desk/answers";
import { subtractAmount } from "@/lib/money";

const shape = {
  rowsOf: (answer: { rows: BillCustomer[] }) => answer.rows,
  countOf: (answer: { total: number }) => answer.total,
};

/** All customers of a month, largest first. */
export function TopCustomers({ cycle }: { cycle: string }) {
  const t = useTranslations("bills.customers");
  const rows = usePagedRows(api.desk.billCustomers, { cycle }, shape);
  const columns: Column<BillCustomer>[] = [
    {
      id: "name",
      header: t("name"),
      width: 190,
      value: textValue(({ name, customerId }) => name ?? customerId),
      cell: ({ name, customerId }) => (
        <Link
          className="truncate text-accent hover:underline"
          href={`/customers?customerId=${customerId}`}
          prefetch={false}
          title={`${name ?? ""} · ${customerId}`}
          translate="no"
        >
          {name ?? customerId}
        </Link>
      ),
    },
    {
      id: "amount",
      header: t("amount"),
      width: 128,
      align: "end",
      value: amountValue(({ amount }) => amount),
      cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
    },
    {
      id: "change",
      header: t("change"),
      width: 190,
      align: "end",
      value: amountValue(({ amount, previous }) => previous && subtractAmount(amount, previous)),
      cell: ({ amount, previous, currency }) => <Delta currency={currency} from={previous} to={amount} />,
    },
    {
      id: "previous",
      header: t("previous"),
      width: 130,
      align: "end",
      hidden: true,
      value: amountValue(({ previous }) => previous),
      cell: ({ previous, currency }) => <Money amount={previous} currency={currency} />,
    },
    {
      id: "debt",
      header: t("debt"),
      width: 120,
      align: "end",
      value: amountValue(({ debt }) => debt),
      cell: ({ debt, currency }) => <Money amount={debt} currency={currency} debt />,
    },
    {
      id: "id",
      header: t("id"),
      width: 280,
      hidden: true,
      value: textValue(({ customerId }) => customerId),
      cell: ({ customerId }) => <CopyableId value={customerId} />,
    },
  ];
  return (
    <section className="grid min-w-0 gap-2">
      <h2 className="font-semibold text-base">{t("title")}</h2>
      <p className="text-ink-soft">{t("intro")}</p>
      <DataTable
        columns={columns}
        empty={<Empty title={t("none")} />}
        label={t("title")}
        name="bill-customers"
        rowId={({ customerId }) => customerId}
        rows={rows}
      />
    </section>
  );
}
