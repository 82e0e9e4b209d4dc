"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SingleCombobox } from "@/components/form/single-combobox";
import { customerNameOf, useFoundCustomers } from "@/components/form/use-found-customers";
import { useAddress } from "@/components/table/use-address";
import { Field } from "@/components/ui/field";

/** Whose coupons are looked at; the choice stands in the address. */
export function CustomerPick({ customer }: { customer: string }) {
  const t = useTranslations("heldCoupons");
  const finds = useTranslations("form.customers");
  const change = useAddress();
  const [words, setWords] = useState("");
  const { rows, isPending, error, nameOf } = useFoundCustomers(words, customer ? [customer] : []);
  const status = rows.length > 0 ? undefined : error ? finds("away") : isPending ? finds("finding") : finds("noMatch");
  return (
    <div className="max-w-md">
      <Field label={t("customer")}>
        {(aria) => (
          <SingleCombobox
            aria={aria}
            choicesFor={() =>
              rows.map((row) => ({ id: row.customerId, name: customerNameOf(row), note: row.accountName }))
            }
            label={t("customer")}
            name="heldCustomer"
            onBlur={() => {}}
            onChoose={(id) => change({ customer: id })}
            onWords={setWords}
            placeholder={finds("search")}
            shown={customer && nameOf(customer)}
            status={status}
          />
        )}
      </Field>
    </div>
  );
}
