"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { ControlAria } from "../ui/field";
import { Input } from "../ui/input";

export interface Choice {
  id: string;
  name: string;
  /** What tells it from others of the same name. */
  note?: ReactNode;
}

interface Props {
  aria: ControlAria;
  /** Names the list of choices. */
  label: string;
  words: string;
  onWords: (words: string) => void;
  choices: readonly Choice[];
  onChoose: (choice: Choice) => void;
  onBlur: () => void;
  /** Backspace in an empty box. */
  onTakeBack?: () => void;
  /** Said below the choices: nothing found, more to find, full. */
  status?: string | undefined;
  placeholder?: string;
  name: string;
  /** Stays open after a choice, for the next one. */
  isMultiple?: boolean;
}

/**
 * A text box with a list of choices after the ARIA combobox pattern: arrows, Home, End, Enter, Escape, type-ahead. Written here
 * because the library's weighs 52 KB packed and this needs none of its positioning.
 */
export function Combobox(props: Props) {
  const { aria, label, words, onWords, choices, onChoose, onBlur, onTakeBack, status, placeholder, name } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const active = Math.min(at, choices.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [isOpen, active]);

  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onChoose(choice);
    if (!props.isMultiple) setOpen(false);
  };
  const move = (to: number) => {
    setAt(Math.max(0, Math.min(to, choices.length - 1)));
    setOpen(true);
  };
  const targets = new Map([
    ["ArrowDown", isOpen ? active + 1 : active],
    ["ArrowUp", isOpen ? active - 1 : active],
    ["PageDown", active + 8],
    ["PageUp", active - 8],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    // A key that ends the composing of a Chinese word is not for the list.
    if (event.nativeEvent.isComposing) return;
    const to = targets.get(event.key);
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      // Enter never submits from here: it chooses, or it opens the list.
      event.preventDefault();
      if (isOpen) choose(choices[active]);
      else setOpen(true);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && words === "") onTakeBack?.();
  };

  return (
    <div className="relative">
      <Input
        {...aria}
        aria-activedescendant={isOpen && choices.length > 0 ? optionId(active) : undefined}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={isOpen}
        autoComplete="off"
        name={name}
        onBlur={() => {
          setOpen(false);
          onBlur();
        }}
        onChange={(event) => {
          onWords(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
        placeholder={placeholder}
        role="combobox"
        value={words}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pressing the frame only must not take the focus from the box */}
      <div
        className="absolute inset-x-0 top-full z-20 mt-1 rounded-md border border-line bg-surface py-1 shadow-lg"
        hidden={!isOpen}
        // The box keeps the focus while the list is pressed or scrolled.
        onMouseDown={(event) => event.preventDefault()}
        role="presentation"
      >
        <div
          aria-label={label}
          className="max-h-72 overflow-y-auto"
          id={listId}
          ref={list}
          role="listbox"
          tabIndex={-1}
        >
          {isOpen &&
            choices.map((choice, index) => (
              <div
                aria-selected={index === active}
                className="flex min-h-8 cursor-pointer items-center justify-between gap-4 px-3 py-1 hover:bg-hover aria-selected:bg-accent-soft"
                id={optionId(index)}
                key={choice.id}
                onClick={() => choose(choice)}
                onKeyDown={undefined}
                role="option"
                tabIndex={-1}
              >
                <span className="min-w-0 break-words">{choice.name}</span>
                {choice.note && <span className="shrink-0 text-end text-ink-soft text-xs">{choice.note}</span>}
              </div>
            ))}
        </div>
        {status && <p className="px-3 py-1 text-ink-soft text-xs">{status}</p>}
      </div>
      <p aria-live="polite" className="sr-only">
        {isOpen ? status : ""}
      </p>
    </div>
  );
}
