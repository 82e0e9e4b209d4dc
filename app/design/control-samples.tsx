"use client";
import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { RadioGroup } from "@/components/ui/radio-group";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Tabs } from "@/components/ui/tabs";
import { Textarea } from "@/components/ui/textarea";
import { Sample } from "./sample";

const variants = ["primary", "secondary", "quiet", "danger"] as const;
const sizes = ["small", "normal", "large"] as const;
const tones: Tone[] = ["plain", "accent", "pending", "done", "provisional", "warn", "debt", "unknown"];

const choices = ["columns", "filters", "clear"] as const;

/** What a person presses, types into and chooses from. */
export function ControlSamples() {
  const t = useTranslations("table");
  const form = useTranslations("signIn");
  const rules = useTranslations("rules");
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<(typeof choices)[number]>("columns");
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
            {t("apply")}
          </Button>
        ))}
        {variants.map((variant) => (
          <Button isLoading key={variant} variant={variant}>
            {t("apply")}
          </Button>
        ))}
        {sizes.map((size) => (
          <Button key={size} size={size} variant="secondary">
            {t("apply")}
          </Button>
        ))}
        {sizes.map((size) => (
          <IconButton key={size} label={t("columns")} size={size} variant="secondary">
            <Columns3 aria-hidden className="size-4" />
          </IconButton>
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
          <Field label={t("columnsHint")}>{(aria) => <Textarea {...aria} />}</Field>
          <RadioGroup
            choices={choices.map((value) => ({ value, label: t(value), isDisabled: value === "clear" }))}
            label={t("columnsHint")}
            onChange={setChoice}
            value={choice}
          />
          <span className="flex flex-wrap gap-4">
            <Switch defaultChecked>{t("columns")}</Switch>
            <Switch>{t("filters")}</Switch>
            <Switch disabled>{t("clear")}</Switch>
          </span>
          <span className="flex flex-wrap gap-4">
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
          className="w-80 rounded-xl border border-line"
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
      <Sample name="Segmented">
        <Segmented
          choices={choices.map((value) => ({ value, label: t(value) }))}
          label={t("filters")}
          onChange={setChoice}
          value={choice}
        />
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
