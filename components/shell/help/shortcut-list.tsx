"use client";
import { useTranslations } from "next-intl";
import { type NavigationName, navigation } from "@/lib/routes";
import { Kbd } from "../../ui/kbd";
import { commandKey } from "../command-key";
import { usePerson } from "../person";
import { shortcutsOn } from "./shortcuts";

interface Row {
  label: string;
  keys: readonly string[];
}

function Rows({ id, title, rows }: { id: string; title: string; rows: readonly Row[] }) {
  return (
    <section aria-labelledby={id} className="grid gap-1">
      <h2 className="font-medium text-ink-soft" id={id}>
        {title}
      </h2>
      <dl className="grid">
        {rows.map(({ label, keys }) => (
          <div className="flex min-h-7 items-center justify-between gap-4 border-line border-b py-1" key={label}>
            <dt>{label}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys that work everywhere, those of this page, and the letters of the pages that this person may open. */
export function ShortcutList({ page }: { page: NavigationName }) {
  const t = useTranslations("help");
  const shell = useTranslations("shell");
  const { permissions } = usePerson();
  const command = commandKey();
  return (
    <>
      {shortcutsOn(page).map(({ name, shortcuts }) => (
        <Rows
          id={`help-${name}`}
          key={name}
          rows={shortcuts.map((shortcut) => ({
            label: t(`keys.${shortcut.name}`),
            keys: shortcut.keys.map((key) => (key === "mod" ? command : key)),
          }))}
          title={t(`groups.${name}`)}
        />
      ))}
      <Rows
        id="help-go"
        rows={navigation
          .filter(({ permission }) => permissions.includes(permission))
          .map(({ name, key }) => ({ label: shell(name), keys: ["G", key.toUpperCase()] }))}
        title={t("groups.go")}
      />
    </>
  );
}
