"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { submitSignIn } from "./actions";

/** Name and password; works before the script has loaded too. */
export function SignInForm({ from }: { from: string }) {
  const t = useTranslations("signIn");
  const [state, action, isPending] = useActionState(submitSignIn, null);
  return (
    <form action={action} className="grid gap-4">
      {state?.title && (
        <p className="rounded-md bg-debt-soft px-3 py-2 text-debt" role="alert">
          <strong>{state.title}</strong> {state.advice}
        </p>
      )}
      <input name="from" type="hidden" value={from} />
      <Field label={t("name")}>
        {(aria) => (
          <Input
            {...aria}
            autoCapitalize="none"
            autoComplete="username"
            defaultValue={state?.name}
            name="name"
            required
          />
        )}
      </Field>
      <Field label={t("password")}>
        {(aria) => <Input {...aria} autoComplete="current-password" name="password" required type="password" />}
      </Field>
      <Button disabled={isPending} type="submit">
        {isPending ? t("submitting") : t("submit")}
      </Button>
    </form>
  );
}
