"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChosenField, chosenIn } from "../form/chosen-field";
import type { FieldProps } from "../form/use-field";
import { resellerNameOf, useFoundResellers } from "./use-found-resellers";

/** Several resellers, found by name, account name or id. */
export function ResellersField(props: FieldProps) {
  const t = useTranslations("resellers.choose");
  const [words, setWords] = useState("");
  const chosen = chosenIn(props);
  const { rows, isPending, error, nameOf } = useFoundResellers(words, chosen);
  const isNothingLeft = rows.every(({ resellerId }) => chosen.includes(resellerId));
  const found = {
    choices: rows.map((row) => ({ id: row.resellerId, name: resellerNameOf(row), note: row.accountName })),
    status: !isNothingLeft ? undefined : error ? t("away") : isPending ? t("finding") : t("noMatch"),
    nameOf,
  };
  return (
    <ChosenField
      {...props}
      found={found}
      full={(most) => t("full", { most })}
      listLabel={t("list")}
      onWords={setWords}
      placeholder={t("search")}
      words={words}
    />
  );
}
