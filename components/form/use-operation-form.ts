"use client";
import { useCallback, useId, useMemo, useRef, useState } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import type { z } from "zod";
import type { FieldSentence } from "@/lib/desk/answers";
import type { Typed } from "./field-kind";
import { type FieldRules, fieldRules } from "./field-rules";
import { emptyValues, type Kinds, placeOf, readablePart, readForm, type Values } from "./read-form";
import { useDraft, useKeepDraft } from "./use-draft";
import { useRuleSentence } from "./use-rule-sentence";

interface Declared {
  id: string;
  in: z.ZodObject;
}
/** A kind for each field that the form lets people type; the names are the declaration's own. */
export type KindsOf<O extends Declared> = { readonly [Name in keyof z.input<O["in"]>]?: Kinds[string] };

/** What breaks a rule, and the element that mends it where the form has one. */
export interface PlacedProblem {
  message: string;
  fieldId?: string | undefined;
  name?: string | undefined;
}

interface Options<K extends Kinds> {
  kinds: K;
  /** What stands in the form when it opens; a form opened with other values has a draft of its own. */
  start?: Partial<Record<keyof K, Typed>>;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * A form of one operation: fields, limits and sentences from its declaration, what is typed kept as a draft, problems of
 * the server placed where they are mended. `kinds` must be a constant.
 */
export function useOperationForm<O extends Declared, K extends Kinds & KindsOf<O>>(
  operation: O,
  { kinds, start = {} }: Options<K>,
) {
  const id = useId();
  const sentence = useRuleSentence();
  const startKey = JSON.stringify(start);
  const base = useMemo<Values>(
    () => ({ ...emptyValues(kinds), ...(JSON.parse(startKey) as Values) }),
    [kinds, startKey],
  );
  const draft = useDraft(operation.id + (startKey === "{}" ? "" : startKey), kinds);
  // What the server said of a value holds until that value is changed.
  const held = useRef(new Map<string, { typed: string; type: string; message: string }>());
  const [listed, setListed] = useState<PlacedProblem[]>([]);
  const form = useForm<Values>({
    // What was typed last time stands over the form's own start.
    defaultValues: draft.restored?.values ?? base,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    resolver: (typed) => {
      const errors: FieldErrors<Values> = {};
      for (const problem of readForm(operation.in, kinds, typed).problems)
        errors[problem.field] ??= { type: problem.rule, message: sentence(problem) };
      for (const [name, { typed: refused, ...error }] of held.current)
        if (refused === JSON.stringify(typed[name])) errors[name] ??= error;
      return Object.keys(errors).length === 0 ? { values: typed, errors: {} } : { values: {}, errors };
    },
  });
  const values = form.watch();
  const isDirty = JSON.stringify({ ...base, ...values }) !== JSON.stringify(base);
  useKeepDraft(draft.keep, isDirty ? values : null);

  const fieldId = useCallback((name: string) => `${id}-${name}`, [id]);
  const rules = useMemo(
    () =>
      Object.fromEntries(
        Object.keys(kinds).map((name) => [name, fieldRules(operation.in.shape[name] ?? operation.in)]),
      ) as Record<string, FieldRules>,
    [kinds, operation],
  );

  /** Puts problems at their fields, lists them at the top, and takes the person to the first. */
  const place = async (problems: readonly Pick<FieldSentence, "field" | "rule" | "message">[]) => {
    const seen = new Set<string>();
    for (const { field, rule, message } of problems) {
      const name = placeOf(kinds, field);
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      held.current.set(name, { typed: JSON.stringify(form.getValues(name)), type: rule, message });
      form.setError(name, { type: rule, message });
    }
    const list = problems.map(({ field, message }) => {
      const name = placeOf(kinds, field);
      return { message, name, fieldId: name && fieldId(name) };
    });
    const order = Object.keys(kinds);
    list.sort((a, b) => order.indexOf(a.name ?? "") - order.indexOf(b.name ?? ""));
    setListed(list);
    await nextFrame();
    const first = list.find((problem) => problem.fieldId)?.fieldId ?? `${id}-problems`;
    document.getElementById(first)?.focus();
  };

  /** Settles a field into the form that is shown back, and judges it. */
  const settle = async (name: string) => {
    const typed = form.getValues(name);
    if (typeof typed === "string" && typed.trim() !== "") {
      const shown = (await kinds[name]?.settle?.(typed)) ?? typed;
      // Somebody who has typed on meanwhile is not overruled.
      if (shown !== typed && form.getValues(name) === typed) form.setValue(name, shown, { shouldDirty: true });
    }
    if (typed.length > 0) await form.trigger(name);
  };

  /** The operation's input once every rule is met; else null, with the problems placed. */
  const check = async (): Promise<z.input<O["in"]> | null> => {
    held.current.clear();
    await Promise.all(Object.keys(kinds).map(settle));
    const { input, problems } = readForm(operation.in, kinds, form.getValues());
    form.clearErrors();
    setListed([]);
    if (problems.length === 0) return input as z.input<O["in"]>;
    await place(problems.map((problem) => ({ ...problem, message: sentence(problem) })));
    return null;
  };

  return {
    id,
    operation: operation.id,
    form,
    kinds,
    values,
    rules,
    fieldId,
    isDirty,
    listed,
    draft,
    place,
    settle,
    check,
    /** What is filled in well so far, as the operation's input. */
    part: readablePart(operation.in, kinds, values) as Partial<z.input<O["in"]>>,
    /** Empties the form and forgets its draft. */
    startAnew: () => {
      draft.discard();
      setListed([]);
      form.reset(emptyValues(kinds));
    },
    /** Gives up the restored draft for what the form opens with. */
    discardDraft: () => {
      draft.discard();
      setListed([]);
      form.reset(base);
    },
  };
}

export type OperationForm = Pick<
  ReturnType<typeof useOperationForm>,
  | "id"
  | "operation"
  | "form"
  | "kinds"
  | "values"
  | "rules"
  | "fieldId"
  | "isDirty"
  | "listed"
  | "draft"
  | "settle"
  | "place"
> & { startAnew: () => void; discardDraft: () => void };
