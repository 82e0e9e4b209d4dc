"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { Tabs } from "@/components/ui/tabs";
import { Sample } from "./sample";

const variants = ["primary", "secondary", "quiet"] as const;
const tones: Tone[] = ["plain", "accent", "pending", "done", "provisional", "warn", "debt", "unknown"];

/** What a person presses, types into and chooses from. */
export function ControlSamples() {
  const t = useTranslations("table");
  const form = useTranslations("signIn");
  const rules = useTranslations("rules");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Sample name="Button">
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            {t("apply")}
          </Button>
        ))}
        {variants.map((variant) => (
          <Button disabled key={variant} variant={variant}>
            <Spinner />
            {t("apply")}
          </Button>
        ))}
      </Sample>
      <Sample name="Badge">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Sample>
      <Sample name="Field, Input, Select, Checkbox">
        <Card className="grid w-full gap-4 sm:grid-cols-2">
          <Field hint={rules("amount")} label={form("name")}>
            {(aria) => <Input {...aria} placeholder="100.00" />}
          </Field>
          <Field error={rules("required")} label={form("password")}>
            {(aria) => <Input {...aria} type="password" />}
          </Field>
          <Field label={t("columns")}>
            {(aria) => (
              <Select {...aria}>
                <option>{t("apply")}</option>
                <option>{t("clear")}</option>
              </Select>
            )}
          </Field>
          <Field label={t("filters")}>{(aria) => <Input {...aria} defaultValue="2026-01" disabled />}</Field>
          <span className="flex gap-4">
            <Checkbox defaultChecked>{t("columns")}</Checkbox>
            <Checkbox>{t("filters")}</Checkbox>
            <Checkbox disabled>{t("clear")}</Checkbox>
          </span>
        </Card>
      </Sample>
      <Sample name="Popover, Dialog, Kbd">
        <Popover trigger={t("columns")}>
          <p className="px-2 py-1">{t("columnsHint")}</p>
        </Popover>
        <Button onClick={() => setOpen(true)} variant="secondary">
          {t("filters")}
        </Button>
        <Dialog
          className="m-auto w-80 rounded-lg border border-line"
          closeLabel={t("clear")}
          isOpen={isOpen}
          label={t("filters")}
          onClose={() => setOpen(false)}
        >
          <p className="p-4">{t("columnsHint")}</p>
        </Dialog>
        {["↑", "↓", "Home", "End", "Esc"].map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </Sample>
      <Sample name="Tabs">
        <Tabs
          label={t("filters")}
          open="columns"
          tabs={(["columns", "filters", "loading"] as const).map((name) => ({ name, label: t(name), href: "/design" }))}
        />
      </Sample>
    </>
  );
}
