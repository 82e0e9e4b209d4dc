"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { type Asked, addressOf } from "./asked";

interface Props {
  asked: Asked;
  label: string;
  submit: string;
  hintId: string;
}

/** While somebody types, answers come at most this often; the first letter is answered at once. */
const betweenMs = 120;
/** After this long without a letter the question counts as asked. */
const restMs = 1_000;

/** Answers while typing. It is a form as well: it works before the script has come, and Enter asks at once. */
export function SearchBox({ asked, label, submit, hintId }: Props) {
  const router = useRouter();
  const [query, setQuery] = useState(asked.query);
  const [, start] = useTransition();
  const [waiting] = useState(() => new Set<ReturnType<typeof setTimeout>>());
  const last = useRef(0);
  const composing = useRef(false);
  const box = useRef<HTMLInputElement>(null);

  const forget = () => {
    for (const timer of waiting) clearTimeout(timer);
    waiting.clear();
  };
  const go = (next: Asked) => {
    last.current = Date.now();
    start(() => router.replace(addressOf(next), { scroll: false }));
  };
  const type = (text: string) => {
    forget();
    const next = { ...asked, query: text.trim(), isTyping: text.trim() !== "" };
    const pause = Math.max(0, last.current + betweenMs - Date.now());
    if (pause === 0) go(next);
    else waiting.add(setTimeout(go, pause, next));
    if (next.isTyping) waiting.add(setTimeout(go, restMs, { ...next, isTyping: false }));
  };
  useEffect(
    () => () => {
      for (const timer of waiting) clearTimeout(timer);
    },
    [waiting],
  );
  // The address was changed by something else: a link, the way back.
  useEffect(() => {
    if (document.activeElement !== box.current) setQuery(asked.query);
  }, [asked.query]);

  return (
    <search>
      <form
        action="/knowledge"
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          forget();
          go({ ...asked, query: query.trim(), isTyping: false });
        }}
      >
        <input
          aria-describedby={hintId}
          aria-label={label}
          autoComplete="off"
          className="min-h-10 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-heading placeholder:text-ink-soft hover:border-ink-soft"
          enterKeyHint="search"
          maxLength={200}
          name="q"
          onChange={(event) => {
            setQuery(event.target.value);
            // Letters of a Chinese word that is not chosen yet are no question.
            if (!composing.current) type(event.target.value);
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            type(event.currentTarget.value);
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          placeholder={label}
          ref={box}
          spellCheck={false}
          type="search"
          value={query}
        />
        {asked.area && <input name="area" type="hidden" value={asked.area} />}
        {asked.site && <input name="site" type="hidden" value={asked.site} />}
        <button
          className="min-h-10 shrink-0 rounded-md bg-accent px-4 font-medium text-on-accent shadow-raised transition-colors hover:bg-accent-strong"
          type="submit"
        >
          {submit}
        </button>
      </form>
    </search>
  );
}
