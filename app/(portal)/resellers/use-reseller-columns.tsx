"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { lookUpMoney } from "@/components/reseller/look-up-money";
import { ResellerFigure } from "@/components/reseller/reseller-money";
import { usePerson } from "@/components/shell/person";
import { type Column, instantValue, textValue } from "@/components/table/columns";
import { Link } from "@/components/ui/link";
import type { api } from "@/lib/client/api";
import type { ResellerMoney } from "@/lib/desk/account-answers";

type Answer = NonNullable<NonNullable<(typeof api.resellers.list)["types"]>["out"]>;
export type ResellerRow = Answer["indirect_partners"][number];

const idOf = (row: ResellerRow) => row.indirect_partner_id;

/** The columns of the list of resellers. */
export function useResellerColumns(): Column<ResellerRow>[] {
  const t = useTranslations("resellers");
  const canSpend = usePerson().permissions.includes("resellers.spend");
  return useMemo((): Column<ResellerRow>[] => {
    const text = (
      id: "account" | "manager" | "phone" | "email",
      width: number,
      of: (row: ResellerRow) => string | null,
    ): Column<ResellerRow> => ({
      id,
      header: t(`column.${id}`),
      width,
      hidden: id === "phone" || id === "email",
      value: textValue(of),
      cell: (row) => (
        <span className="truncate" title={of(row) ?? ""} translate="no">
          {of(row) || "—"}
        </span>
      ),
    });
    const money = (
      id: "allocatable" | "amount" | "designated" | "quotaBalance",
      of: (held: ResellerMoney) => string | null,
      hidden = false,
    ): Column<ResellerRow> => ({
      id,
      header: t(`column.${id}`),
      width: 150,
      align: "end",
      hidden,
      value: textValue(() => null),
      lookUp: lookUpMoney(idOf, of),
      cell: (row) => (
        <ResellerFigure away={t("moneyAway")} id={idOf(row)}>
          {(held) => <Money amount={of(held)} currency={held.currency} />}
        </ResellerFigure>
      ),
    });
    return [
      {
        id: "name",
        header: t("column.name"),
        width: 230,
        value: textValue((row) => row.name ?? row.account_name),
        cell: (row) => (
          <span className="truncate" title={row.name ?? ""} translate="no">
            {row.name ?? row.account_name ?? "—"}
          </span>
        ),
      },
      money("allocatable", (held) => held.allocatable),
      money("amount", (held) => held.amount, true),
      money("designated", (held) => held.designated, true),
      money("quotaBalance", (held) => held.quotaBalance),
      {
        id: "quotas",
        header: t("column.quotas"),
        width: 100,
        align: "end",
        value: textValue(() => null),
        lookUp: lookUpMoney(idOf, (held) => String(held.quotas)),
        cell: (row) => (
          <ResellerFigure away={t("moneyAway")} id={idOf(row)}>
            {(held) => (
              <Link
                className="text-accent tabular-nums hover:underline"
                href={{ pathname: "/resellers/quotas", query: { reseller: held.resellerId } }}
              >
                {held.quotas}
              </Link>
            )}
          </ResellerFigure>
        ),
      },
      ...(canSpend
        ? [
            {
              id: "move",
              header: t("column.move"),
              width: 140,
              value: { kind: "none" as const },
              cell: (row: ResellerRow) => <MoveLinks row={row} />,
            },
          ]
        : []),
      text("account", 170, (row) => row.account_name),
      {
        id: "associated",
        header: t("column.associated"),
        width: 150,
        value: instantValue((row) => row.associated_on),
        cell: (row) => <Instant value={row.associated_on} />,
      },
      text("manager", 120, (row) => row.account_manager_name),
      text("phone", 140, (row) => row.mobile_phone),
      text("email", 200, (row) => row.email),
      {
        id: "id",
        header: t("column.id"),
        width: 280,
        hidden: true,
        value: textValue(idOf),
        cell: (row) => <CopyableId value={idOf(row)} />,
      },
    ];
  }, [t, canSpend]);
}

function MoveLinks({ row }: { row: ResellerRow }) {
  const t = useTranslations("resellers");
  const name = row.name ?? row.account_name ?? row.indirect_partner_id ?? "";
  return (
    <span className="flex gap-3">
      {(["allocate", "reclaim"] as const).map((direction) => (
        <Link
          aria-label={`${t(direction)} ${name}`}
          className="text-accent hover:underline"
          href={{ pathname: `/resellers/${direction}`, query: { reseller: row.indirect_partner_id } }}
          key={direction}
        >
          {t(direction)}
        </Link>
      ))}
    </span>
  );
}
