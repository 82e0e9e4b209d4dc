"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChosenField, chosenIn } from "./chosen-field";
import type { FieldProps } from "./use-field";
import { customerNameOf, useFoundCustomers } from "./use-found-customers";

interface Props extends FieldProps {
  associationType?: "1" | "2" | "3";
}

/** Several customers, found by name, account name or id, kept as a list from which each can be taken back. */
export function CustomersField({ associationType, ...props }: Props) {
  const t = useTranslations("form.customers");
  const [words, setWords] = useState("");
  const chosen = chosenIn(props);
  const { rows, total, isPending, error, nameOf, accountOf } = useFoundCustomers(words, chosen, associationType);
  const beyond = total - rows.length;
  const status = () => {
    if (error && rows.length === 0) return t("away");
    if (isPending) return t("finding");
    if (rows.every(({ customerId }) => chosen.includes(customerId))) return t("noMatch");
    return beyond > 0 ? t("more", { count: beyond }) : undefined;
  };
  const isAlone = (id: string) => chosen.filter((other) => nameOf(other) === nameOf(id)).length < 2;
  const found = {
    choices: rows.map((row) => ({
      id: row.customerId,
      name: customerNameOf(row),
      note: row.accountName === customerNameOf(row) ? row.customerId : row.accountName,
    })),
    status: status(),
    // With its account where another chosen one is called the same.
    nameOf: (id: string) => (isAlone(id) ? nameOf(id) : `${nameOf(id)} · ${accountOf(id)}`),
  };
  return (
    <ChosenField
      {...props}
      count={(count) => t("chosen", { count })}
      found={found}
      full={(most) => t("full", { most })}
      listLabel={t("list")}
      onWords={setWords}
      placeholder={t("search")}
      words={words}
    />
  );
}
