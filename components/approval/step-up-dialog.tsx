"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { api } from "@/lib/client/api";
import { isProblem } from "@/lib/client/problem-answer";
import { write } from "@/lib/client/queries";
import { ProblemPanel } from "../problem-panel";
import { usePerson } from "../shell/person";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

interface Props {
  /** The password was right: what asked for it may be asked for again. */
  onPassed: () => void;
  onClose: () => void;
}

/** Takes the person's password once more, and goes on with what asked for it. */
export function StepUpDialog({ onPassed, onClose }: Props) {
  const t = useTranslations("approvals.stepUp");
  const person = usePerson();
  const [password, setPassword] = useState("");
  const input = useRef<HTMLFormElement>(null);
  const stepUp = useMutation({
    ...write(api.desk.stepUp),
    onSuccess: onPassed,
    onError: () => {
      setPassword("");
      input.current?.querySelector<HTMLInputElement>("[type=password]")?.focus();
    },
  });
  // The dialog opens on its close button, which nobody came for.
  useEffect(() => input.current?.querySelector<HTMLInputElement>("[type=password]")?.focus(), []);
  const isWrong = isProblem(stepUp.error) && stepUp.error.body.code === "wrong_password";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== "") stepUp.mutate({ password });
  };
  return (
    <Dialog
      className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-xl border border-line"
      closeLabel={t("close")}
      isOpen
      label={t("title")}
      onClose={onClose}
    >
      <form className="grid gap-4 p-4 pt-1" onSubmit={submit} ref={input}>
        <p className="text-ink-soft">{t("text")}</p>
        {/* For password managers, which want to know whose it is. */}
        <input autoComplete="username" hidden name="username" readOnly value={person.name} />
        <Field error={isWrong ? t("wrong") : undefined} isRequired label={t("password")}>
          {(aria) => (
            <Input
              {...aria}
              autoComplete="current-password"
              name="password"
              onChange={(event) => setPassword(event.target.value)}
              type="password"
              value={password}
            />
          )}
        </Field>
        {stepUp.error !== null && !isWrong && <ProblemPanel error={stepUp.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose} variant="secondary">
            {t("cancel")}
          </Button>
          <Button disabled={password === ""} isLoading={stepUp.isPending} type="submit">
            {t("submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
