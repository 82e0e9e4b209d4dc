"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { formatMoney } from "@/lib/money";
import { ChosenField, chosenIn } from "../form/chosen-field";
import type { FieldProps } from "../form/use-field";
import { type ChildQuota, canTakeBack, ownerOf } from "./child-quota";

const nameOf = (quota: ChildQuota) => `${ownerOf(quota) ?? "—"} · ${quota.quota_id}`;
const leftOf = (quota: ChildQuota) => formatMoney(quota.balance ?? "0", quota.currency);

/** Several quotas that resellers hold and that can still be taken back. */
export function QuotasField(props: FieldProps) {
  const t = useTranslations("resellers.chooseQuota");
  const { data, isPending, error } = useQuery(read(api.resellers.listQuotas, { limit: 100 }));
  const [words, setWords] = useState("");
  const chosen = chosenIn(props);
  const wanted = words.trim().toLowerCase();
  const quotas = data?.quotas ?? [];
  const free = quotas.filter((quota) => canTakeBack(quota) && nameOf(quota).toLowerCase().includes(wanted));
  const isNothingLeft = free.every(({ quota_id }) => chosen.includes(quota_id ?? ""));
  const found = {
    choices: free.map((quota) => ({ id: quota.quota_id ?? "", name: nameOf(quota), note: leftOf(quota) })),
    status: !isNothingLeft ? undefined : error ? t("away") : isPending ? t("finding") : t("noMatch"),
    nameOf: (id: string) => {
      const quota = quotas.find(({ quota_id }) => quota_id === id);
      return quota ? nameOf(quota) : id;
    },
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
