"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";

/** Its code comes with the first click: whoever only reads does not wait for it. */
async function send(input: { articleId: string; isHelpful: boolean; note?: string }) {
  const [{ api }, { call }] = await Promise.all([import("@/lib/client/api"), import("@/lib/client/call")]);
  await call(api.desk.rateArticle, input);
}

const button =
  "inline-flex min-h-control items-center rounded-md border border-line bg-surface px-3 font-medium shadow-raised transition-colors hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent";

/** Whether an answer helped, and in words what was missing. */
export function Feedback({ articleId }: { articleId: string }) {
  const t = useTranslations("knowledge.feedback");
  const id = useId();
  const [vote, setVote] = useState<boolean | null>(null);
  const [note, setNote] = useState("");
  const [state, setState] = useState<"open" | "kept" | "noted" | "failed">("open");
  const rate = (isHelpful: boolean, words?: string) => {
    setVote(isHelpful);
    send({ articleId, isHelpful, ...(words && { note: words }) }).then(
      () => setState(words ? "noted" : "kept"),
      () => setState("failed"),
    );
  };
  return (
    <section aria-labelledby={id} className="grid gap-2 border-line border-t pt-4 print:hidden">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="font-medium" id={id}>
          {t("title")}
        </h2>
        {[true, false].map((isHelpful) => (
          <button
            aria-pressed={vote === isHelpful}
            className={button}
            key={String(isHelpful)}
            onClick={() => rate(isHelpful)}
            type="button"
          >
            {isHelpful ? t("yes") : t("no")}
          </button>
        ))}
        <p aria-live="polite" className="text-ink-soft">
          {state === "open" ? "" : state === "failed" ? t("failed") : t("thanks")}
        </p>
      </div>
      {vote !== null && state !== "noted" && state !== "failed" && (
        <form
          className="grid max-w-xl gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim()) rate(vote, note.trim());
          }}
        >
          <label className="text-ink-soft" htmlFor={`${id}-note`}>
            {vote ? t("more") : t("missing")}
          </label>
          <textarea
            className="min-h-16 w-full rounded-md border border-line-strong bg-surface px-2.5 py-1"
            id={`${id}-note`}
            maxLength={1_000}
            onChange={(event) => setNote(event.target.value)}
            rows={2}
            value={note}
          />
          <button className={`${button} justify-self-start`} type="submit">
            {t("send")}
          </button>
        </form>
      )}
    </section>
  );
}
