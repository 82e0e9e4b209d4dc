"use client";
import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useState } from "react";
import { IconButton } from "../../ui/button";
import { Spinner } from "../../ui/spinner";
import { usePerson } from "../person";
import type { Entry } from "./entry";
import { groupsOf } from "./groups";
import type { PaletteProps } from "./palette";
import { PaletteFoot } from "./palette-foot";
import { PaletteList } from "./palette-list";
import { recentOf, remember } from "./recent";
import { stepOf } from "./steps";
import { useActions } from "./use-actions";
import { useDeeds, useOrders } from "./use-deeds";
import { useFound } from "./use-found";
import { usePages } from "./use-pages";

/** The text box and what answers, after the ARIA combobox pattern: the focus stays in the box, keys move through the list. */
export function PaletteBox({ early, onClose, ...start }: PaletteProps) {
  const t = useTranslations("palette");
  const { id: person } = usePerson();
  const listId = useId();
  const [words, setWords] = useState(early.current);
  const [at, setAt] = useState(0);
  const [recent] = useState(() => recentOf(person, window.localStorage));
  const found = useFound(words, recent);
  const groups = groupsOf(words, {
    ...{ pages: usePages(), actions: useActions(start), deeds: useDeeds(), orders: useOrders(words) },
    ...{ recent, found },
  });
  const entries = groups.flatMap((group) => group.entries);
  const active = entries[Math.min(at, entries.length - 1)];
  const optionId = (entry: Entry) => `${listId}-${entry.id}`;

  // What was typed while this was being drawn. The dialog gives the box the focus when it opens, just after.
  useLayoutEffect(() => setWords(early.current), [early]);
  const activeId = active && optionId(active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const choose = (entry: Entry) => {
    if (entry.recent) remember(person, entry.recent, window.localStorage);
    onClose();
    entry.run?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A key that composes a Chinese word is not for the list; 229 is Safari's for the one that ends it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const to = stepOf(event, Math.min(at, entries.length - 1), entries.length);
    if (to !== null) {
      event.preventDefault();
      setAt(to);
    } else if (event.key === "Enter" && activeId) {
      event.preventDefault();
      // A click on the line itself: a link opens as links do, in another tab with Ctrl or ⌘.
      const { ctrlKey, metaKey } = event;
      document
        .getElementById(activeId)
        ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey }));
    } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onClose();
    }
  };
  const isEmpty = entries.length === 0;
  const status = found.hasFailed
    ? t("failed")
    : isEmpty && !found.isLooking
      ? t("none", { words: words.trim() })
      : isEmpty
        ? t("looking")
        : "";
  return (
    <div className="grid h-full grid-rows-[auto_minmax(0,1fr)_auto]">
      <div className="flex items-center gap-3 border-line border-b px-4 py-2">
        {found.isLooking && words.trim() ? (
          <Spinner className="shrink-0 text-ink-soft" />
        ) : (
          <Search aria-hidden className="size-4 shrink-0 text-ink-soft" />
        )}
        <input
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded={!isEmpty}
          aria-label={t("title")}
          autoComplete="off"
          className="min-h-8 min-w-0 flex-1 bg-transparent text-heading outline-none placeholder:text-ink-soft"
          enterKeyHint="go"
          maxLength={200}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={t("placeholder")}
          role="combobox"
          spellCheck={false}
          type="text"
          value={words}
        />
        <IconButton label={t("close")} onClick={onClose}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="grid min-h-0 grid-rows-[minmax(0,1fr)_auto]">
        <PaletteList active={active} groups={groups} id={listId} onAt={setAt} onChoose={choose} optionId={optionId} />
        {status && (
          <p className={isEmpty ? "row-start-1 self-center px-6 text-center text-ink-soft" : "px-4 py-2 text-ink-soft"}>
            {status}
          </p>
        )}
        <p aria-live="polite" className="sr-only">
          {status || (words && t("count", { count: entries.length }))}
        </p>
      </div>
      <PaletteFoot />
    </div>
  );
}
