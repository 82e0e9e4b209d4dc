"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CodeLabel, Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { MaskedText } from "@/components/figure/masked-text";
import { filledParams, fromDay, present, untilDay } from "@/components/filter-values";
import { type Column, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { useCodeText } from "@/components/table/use-code-text";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { associationType, customerType, frozenState, verifiedStatus } from "@/lib/api/codes/customers";
import { api } from "@/lib/client/api";

type Answer = NonNullable<NonNullable<(typeof api.customers.list)["types"]>["out"]>;
type Row = Answer["customer_infos"][number];

const rowsOf = (answer: Answer) => answer.customer_infos;
const countOf = (answer: Answer) => answer.count;

/** The customer list with its filters in the address. */
export function CustomerList() {
  const t = useTranslations("customers");
  const options = useCodeOptions();
  const label = useCodeText();
  const params = filledParams(useSearchParams());
  const rows = usePagedRows(
    api.customers.list,
    present({
      account_name: params.accountName,
      customer: params.customer,
      label: params.label,
      association_type: params.associationType as "1" | undefined,
      customer_id: params.customerId,
      associated_on_begin: fromDay(params.from),
      associated_on_end: untilDay(params.until),
    }),
    { rowsOf, countOf },
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: "customer",
        header: t("columns.customer"),
        width: 220,
        value: textValue((row) => row.customer ?? row.account_name ?? row.customer_id),
        cell: (row) => {
          const name = row.customer ?? row.account_name ?? row.customer_id;
          return (
            <span className="truncate font-medium" title={name} translate="no">
              {name}
            </span>
          );
        },
      },
      {
        id: "accountName",
        header: t("columns.accountName"),
        width: 130,
        value: textValue((row) => row.account_name),
        cell: (row) => row.account_name ?? "—",
      },
      {
        id: "associationType",
        header: t("columns.associationType"),
        width: 145,
        value: textValue((row) => label(associationType, row.association_type)),
        cell: (row) => <Status codes={associationType} value={row.association_type} />,
      },
      {
        id: "verified",
        header: t("columns.verified"),
        width: 120,
        value: textValue((row) => label(verifiedStatus, row.verified_status)),
        cell: (row) => <Status codes={verifiedStatus} value={row.verified_status} />,
      },
      {
        id: "label",
        header: t("columns.label"),
        width: 110,
        value: textValue((row) => row.label),
        cell: (row) => row.label ?? "—",
      },
      {
        id: "level",
        header: t("columns.level"),
        width: 70,
        value: textValue((row) => row.customer_level),
        cell: (row) => row.customer_level ?? "—",
      },
      {
        id: "manager",
        header: t("columns.manager"),
        width: 160,
        value: textValue((row) => row.account_managers[0]?.account_name),
        cell: (row) => row.account_managers[0]?.account_name ?? "—",
      },
      {
        id: "telephone",
        header: t("columns.telephone"),
        width: 150,
        value: textValue((row) => row.telephone),
        cell: (row) => <MaskedText customerId={row.customer_id} field="telephone" value={row.telephone} />,
      },
      {
        id: "email",
        header: t("columns.email"),
        width: 180,
        value: textValue((row) => row.email),
        cell: (row) => <MaskedText customerId={row.customer_id} field="email" value={row.email} />,
        hidden: true,
      },
      {
        id: "type",
        header: t("columns.type"),
        width: 90,
        value: textValue((row) => label(customerType, row.customer_type)),
        cell: (row) => <CodeLabel codes={customerType} value={row.customer_type} />,
        hidden: true,
      },
      {
        id: "frozen",
        header: t("columns.frozen"),
        width: 120,
        value: textValue((row) => label(frozenState, row.is_frozen)),
        cell: (row) => <Status codes={frozenState} value={row.is_frozen} />,
      },
      {
        id: "associatedOn",
        header: t("columns.associatedOn"),
        width: 150,
        value: instantValue((row) => row.associated_on),
        cell: (row) => <Instant value={row.associated_on} />,
      },
      {
        id: "customerId",
        header: t("columns.customerId"),
        width: 180,
        value: textValue((row) => row.customer_id),
        cell: (row) => <CopyableId value={row.customer_id} />,
      },
    ],
    [t, label],
  );
  return (
    <>
      <FilterBar
        filters={[
          { name: "customer", label: t("filters.customer"), kind: "text" },
          { name: "accountName", label: t("filters.accountName"), kind: "text" },
          {
            name: "associationType",
            label: t("filters.associationType"),
            kind: "choice",
            options: options(associationType, t("filters.all")),
          },
          { name: "label", label: t("filters.label"), kind: "text" },
          { name: "customerId", label: t("filters.customerId"), kind: "text" },
          { name: "from", label: t("filters.from"), kind: "day" },
          { name: "until", label: t("filters.until"), kind: "day" },
        ]}
      />
      <DataTable
        columns={columns}
        empty={<Empty advice={t("empty.advice")} title={t("empty.title")} />}
        label={t("title")}
        name="customers"
        rowId={(row) => row.customer_id}
        rows={rows}
      />
    </>
  );
}
