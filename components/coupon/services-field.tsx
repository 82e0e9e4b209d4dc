"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { ChosenField, chosenIn } from "../form/chosen-field";
import type { FieldProps } from "../form/use-field";

const mostListed = 50;

/** Cloud services that a coupon is limited to, found by name; `allowed` holds those of the quota where it has limits. */
export function ServicesField({ allowed = [], ...props }: FieldProps & { allowed?: readonly string[] }) {
  const t = useTranslations("couponTemplates.services");
  const [words, setWords] = useState("");
  const { data, isPending, error } = useQuery({ ...read(api.desk.listServices, {}), staleTime: 3_600_000 });
  const services = data?.services ?? [];
  const chosen = chosenIn(props);
  const wanted = words.trim().toLowerCase();
  const free = services.filter(
    ({ code, name }) =>
      !chosen.includes(code) &&
      (allowed.length === 0 || allowed.includes(code)) &&
      `${name} ${code}`.toLowerCase().includes(wanted),
  );
  const status = () => {
    if (isPending) return t("finding");
    if (error) return t("away");
    return free.length === 0 ? t("noMatch") : undefined;
  };
  const found = {
    choices: free.slice(0, mostListed).map(({ code, name }) => ({ id: code, name, note: code })),
    status: status(),
    nameOf: (code: string) => services.find((service) => service.code === code)?.name ?? code,
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
