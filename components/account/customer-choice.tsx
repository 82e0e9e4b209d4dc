"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SingleCombobox } from "../form/single-combobox";
import { customerNameOf, useFoundCustomers } from "../form/use-found-customers";
import { useAddress } from "../table/use-address";
import { Field } from "../ui/field";

/** The customer that a page is about; the choice stands in the address. */
export function CustomerChoice({ customer, label }: { customer: string; label: string }) {
  const t = useTranslations("form.customers");
  const change = useAddress();
  const [words, setWords] = useState("");
  const { rows, isPending, error, nameOf } = useFoundCustomers(words, customer ? [customer] : []);
  const status = rows.length > 0 ? undefined : error ? t("away") : isPending ? t("finding") : t("noMatch");
  return (
    <div className="max-w-md">
      <Field label={label}>
        {(aria) => (
          <SingleCombobox
            aria={aria}
            choicesFor={() =>
              rows.map((row) => ({ id: row.customerId, name: customerNameOf(row), note: row.accountName }))
            }
            label={label}
            name="customer"
            onBlur={() => {}}
            onChoose={(id) => change({ customer: id })}
            onWords={setWords}
            placeholder={t("search")}
            shown={customer && nameOf(customer)}
            status={status}
          />
        )}
      </Field>
    </div>
  );
}
