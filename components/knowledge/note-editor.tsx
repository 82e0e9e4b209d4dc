"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { isProblem } from "@/lib/client/problem-answer";
import { FormProblem } from "../form/form-problem";
import { notify } from "../shell/notify";
import { Button, buttonStyles } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Link } from "../ui/link";
import { Segmented } from "../ui/segmented";
import { Textarea } from "../ui/textarea";

const SafeMarkdown = dynamic(() => import("./safe-markdown").then(({ SafeMarkdown }) => SafeMarkdown));

interface Props {
  note?: { id: string; version: number; title: string; body: string } | undefined;
  /** The article that a new note annotates. */
  articleId?: string | undefined;
  /** Where to go without having changed anything. */
  back: string;
}

const longest = { title: 120, body: 20_000 };

/** Writes a note of the company's: Markdown on one side, what a reader will see on the other. */
export function NoteEditor({ note, articleId, back }: Props) {
  const t = useTranslations("knowledge.notes");
  const router = useRouter();
  const [title, setTitle] = useState(note?.title ?? "");
  const [body, setBody] = useState(note?.body ?? "");
  const [view, setView] = useState<"write" | "preview">("write");
  const [isSaving, setSaving] = useState(false);
  const [isTold, setTold] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isDirty = title !== (note?.title ?? "") || body !== (note?.body ?? "");
  useEffect(() => {
    if (!isDirty || isSaving) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty, isSaving]);
  const problems = {
    title: title.trim().length < 2 ? t("titleMissing") : title.trim().length > longest.title ? t("tooLong") : undefined,
    body: body.trim() === "" ? t("bodyMissing") : body.length > longest.body ? t("tooLong") : undefined,
  };
  const refusal = isProblem(error) ? error.body.fields?.[0]?.message : undefined;
  const save = async () => {
    setTold(true);
    if (problems.title || problems.body) return;
    setSaving(true);
    setError(null);
    try {
      const input = { title, body, ...(articleId && { articleId }), ...(note && { id: note.id, seen: note.version }) };
      const { id } = await call(api.desk.saveNote, input);
      notify({ title: t("saved", { title: title.trim() }) });
      router.push(articleId ? `/knowledge/${articleId}#note-${id}` : `/knowledge/notes/${id}`);
      router.refresh();
    } catch (failure) {
      setError(failure);
      setSaving(false);
    }
  };
  return (
    <form
      className="grid max-w-3xl gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {error !== null && <FormProblem error={error} onRetry={() => void save()} />}
      <Field error={isTold ? problems.title : undefined} isRequired label={t("titleLabel")}>
        {(aria) => (
          <Input {...aria} autoComplete="off" onChange={(event) => setTitle(event.target.value)} value={title} />
        )}
      </Field>
      <Segmented
        choices={[
          { value: "write", label: t("write") },
          { value: "preview", label: t("preview") },
        ]}
        className="justify-self-start"
        label={t("view")}
        onChange={setView}
        value={view}
      />
      {view === "write" ? (
        <Field
          aside={t("counter", { length: body.length, most: longest.body })}
          error={refusal ?? (isTold ? problems.body : undefined)}
          hint={t("bodyHint")}
          isRequired
          label={t("bodyLabel")}
        >
          {(aria) => (
            <Textarea
              {...aria}
              className="min-h-72 max-h-[32rem] py-2 font-mono text-caption leading-6"
              onChange={(event) => setBody(event.target.value)}
              rows={14}
              value={body}
            />
          )}
        </Field>
      ) : (
        <section aria-label={t("preview")} className="prose-desk min-h-72 rounded-md border border-line bg-surface p-4">
          {body.trim() ? <SafeMarkdown>{body}</SafeMarkdown> : <p className="text-ink-soft">{t("nothingYet")}</p>}
        </section>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Link className={buttonStyles({ variant: "secondary" })} href={back}>
          {t("cancel")}
        </Link>
        <Button isLoading={isSaving} type="submit">
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
