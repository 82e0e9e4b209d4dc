"use client";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { Combobox } from "../form/combobox";
import { LabelledField } from "../form/labelled-field";
import { type FieldProps, useField } from "../form/use-field";

const mostListed = 50;

/** Cloud services that a coupon is limited to, found by name; `allowed` holds those of the quota where it has limits. */
export function ServicesField({ form, name, label, hint, allowed = [] }: FieldProps & { allowed?: readonly string[] }) {
  const t = useTranslations("couponTemplates.services");
  const field = useField(form, name);
  const [words, setWords] = useState("");
  const { data, isPending, error } = useQuery({ ...read(api.desk.listServices, {}), staleTime: 3_600_000 });
  const services = data?.services ?? [];
  const nameOf = (code: string) => services.find((service) => service.code === code)?.name ?? code;
  const chosen = Array.isArray(field.value) ? field.value : [];
  const most = field.rules.maxItems ?? Number.POSITIVE_INFINITY;
  const wanted = words.trim().toLowerCase();
  const free =
    chosen.length >= most
      ? []
      : services.filter(
          ({ code, name: called }) =>
            !chosen.includes(code) &&
            (allowed.length === 0 || allowed.includes(code)) &&
            `${called} ${code}`.toLowerCase().includes(wanted),
        );
  const status = () => {
    if (chosen.length >= most) return t("full", { most });
    if (isPending) return t("finding");
    if (error) return t("away");
    return free.length === 0 ? t("noMatch") : undefined;
  };
  return (
    <LabelledField field={field} hint={hint} label={label}>
      {(aria) => (
        <div className="grid gap-2">
          <Combobox
            aria={aria}
            choices={free
              .slice(0, mostListed)
              .map(({ code, name: called }) => ({ id: code, name: called, note: code }))}
            isMultiple
            label={label}
            name={name}
            onBlur={field.onBlur}
            onChoose={({ id }) => {
              field.onChange([...chosen, id]);
              setWords("");
            }}
            onTakeBack={() => field.onChange(chosen.slice(0, -1))}
            onWords={setWords}
            placeholder={t("search")}
            status={status()}
            words={words}
          />
          {chosen.length > 0 && (
            <ul aria-label={t("list")} className="flex flex-wrap gap-1.5">
              {chosen.map((code) => (
                <li className="flex items-center gap-0.5 rounded-md bg-raised ps-2" key={code}>
                  <span translate="no">{nameOf(code)}</span>
                  <button
                    aria-label={t("remove", { name: nameOf(code) })}
                    className="grid size-7 place-items-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
                    onClick={() => field.onChange(chosen.filter((other) => other !== code))}
                    type="button"
                  >
                    <X aria-hidden className="size-3.5" />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </LabelledField>
  );
}
