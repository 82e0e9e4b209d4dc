"use client";
import { useTranslations } from "next-intl";
import { Kbd } from "../../ui/kbd";
import { Link } from "../../ui/link";
import type { Entry, Group } from "./entry";

interface Props {
  id: string;
  groups: readonly Group[];
  active: Entry | undefined;
  optionId: (entry: Entry) => string;
  onAt: (index: number) => void;
  onChoose: (entry: Entry) => void;
}

const styles =
  "flex min-h-10 cursor-pointer scroll-my-8 items-center gap-3 rounded-md px-3 py-1 aria-selected:bg-accent-soft sm:min-h-9";

const Line = ({ icon: Icon, label, note, keys }: Entry) => (
  <>
    <Icon aria-hidden className="size-4 shrink-0 text-ink-soft" />
    <span className="min-w-0 flex-1 truncate" title={label}>
      {label}
    </span>
    {note && <span className="max-w-[45%] shrink-0 truncate text-caption text-ink-soft">{note}</span>}
    {keys && (
      <span aria-hidden className="hidden shrink-0 gap-1 sm:flex">
        {keys.map((key) => (
          <Kbd key={key}>{key.toUpperCase()}</Kbd>
        ))}
      </span>
    )}
  </>
);

/** The lines under their headings. The focus stays in the text box; pointer and keys move the same mark. */
export function PaletteList({ id, groups, active, optionId, onAt, onChoose }: Props) {
  const t = useTranslations("palette.groups");
  const entries = groups.flatMap((group) => group.entries);
  return (
    <div
      aria-label={t("all")}
      className="min-h-0 overflow-y-auto overscroll-contain px-2 pb-2"
      hidden={entries.length === 0}
      id={id}
      role="listbox"
      tabIndex={-1}
    >
      {groups.map(({ name, entries: lines }) => (
        // biome-ignore lint/a11y/useSemanticElements: groups of a listbox's options, which a fieldset cannot be
        <div aria-labelledby={`${id}-${name}`} key={name} role="group">
          <p className="px-3 pt-3 pb-1 text-caption text-ink-soft" id={`${id}-${name}`} role="presentation">
            {t(name)}
          </p>
          {lines.map((entry) => {
            const line = {
              "aria-selected": entry === active,
              className: styles,
              id: optionId(entry),
              onClick: (event: { ctrlKey: boolean; metaKey: boolean }) => {
                // Opened in another tab: this one stays as it is.
                if (!(entry.href && (event.ctrlKey || event.metaKey))) onChoose(entry);
              },
              // The box keeps the focus while a line is pressed.
              onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
              onPointerMove: () => onAt(entries.indexOf(entry)),
              role: "option",
              tabIndex: -1,
            } as const;
            return entry.href ? (
              <Link {...line} href={entry.href} key={entry.id} prefetch={false}>
                <Line {...entry} />
              </Link>
            ) : (
              <div {...line} key={entry.id}>
                <Line {...entry} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
