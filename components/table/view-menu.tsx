"use client";
import { Star, Trash2 } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import type { SavedView } from "@/lib/desk/answers";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Input } from "../ui/input";
import type { Laid } from "./use-layout";
import { applyQuery, useViews } from "./use-views";

/** A person's views of a page and those that others share; the present filters, order and columns can be saved as one. */
export function ViewMenu({ name: page, laid }: { name: string; laid: Laid }) {
  const t = useTranslations("table");
  const id = useId();
  const { views, error, isBusy, save, remove } = useViews(page);
  const query = useSearchParams().toString();
  const apply = (view: SavedView) => {
    applyQuery(view.query);
    if (view.layout) laid.onLayout(view.layout);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const name = String(typed.get("name") ?? "").trim();
    if (!name) return;
    const view = {
      page,
      name,
      query,
      layout: laid.layout,
      isDefault: typed.has("default"),
      isShared: typed.has("shared"),
    };
    save.mutate(view, { onSuccess: () => form.reset() });
  };
  return (
    <div className="grid w-72 max-w-full gap-2">
      {views.length === 0 && <p className="px-1 text-ink-soft">{t("viewsNone")}</p>}
      <ul className="grid">
        {views.map((view) => (
          <li className="flex items-center gap-1" key={view.id}>
            <Button
              aria-current={view.query === query}
              className="me-auto min-w-0 flex-1 justify-start aria-current:text-accent"
              onClick={() => apply(view)}
              variant="quiet"
            >
              <span className="truncate">{view.name}</span>
              {view.isDefault && (
                <Star aria-label={t("viewDefault")} className="size-3.5 shrink-0 fill-current" role="img" />
              )}
              {view.isShared && (
                <span className="truncate text-ink-soft text-xs">
                  {view.isMine ? t("viewShared") : view.personName}
                </span>
              )}
            </Button>
            {view.isMine && (
              <Button
                aria-label={t("viewRemove", { name: view.name })}
                className="px-2"
                onClick={() => remove.mutate({ id: view.id })}
                variant="quiet"
              >
                <Trash2 aria-hidden className="size-4" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form className="grid gap-1 border-line border-t pt-2" onSubmit={onSubmit}>
        <label className="text-ink-soft text-xs" htmlFor={id}>
          {t("viewName")}
        </label>
        <div className="flex gap-2">
          <Input autoComplete="off" id={id} maxLength={60} name="name" required />
          <Button disabled={isBusy} type="submit" variant="secondary">
            {t("viewSave")}
          </Button>
        </div>
        <Checkbox name="default">{t("viewAsDefault")}</Checkbox>
        <Checkbox name="shared">{t("viewAsShared")}</Checkbox>
        <p aria-live="polite" className="min-h-5 text-debt text-xs">
          {error !== null && t("viewFailed")}
        </p>
      </form>
    </div>
  );
}
