"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type RuleKind, ruleKinds } from "@/lib/approval/rules";
import { api } from "@/lib/client/api";
import { isProblem } from "@/lib/client/problem-answer";
import { read, write } from "@/lib/client/queries";
import type { ApprovalRules } from "@/lib/desk/approval-answers";
import { Money } from "../figure/money";
import { ReadProblem } from "../job/read-problem";
import { ProblemPanel } from "../problem-panel";
import { usePerson } from "../shell/person";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Skeleton } from "../ui/skeleton";

/** The limits above which a second person is needed, to be seen, and by some to be changed. */
export function RulesForm() {
  const { data, error, refetch } = useQuery(read(api.desk.approvalRules, {}));
  const canChange = usePerson().permissions.includes("approvals.rules");
  if (!data)
    return error ? (
      <ReadProblem error={error} isKnown={false} onRetry={refetch} />
    ) : (
      <Skeleton aria-busy className="h-60" />
    );
  return canChange ? <Limits key={JSON.stringify(data)} kept={data} /> : <LimitFacts kept={data} />;
}

function LimitFacts({ kept }: { kept: ApprovalRules }) {
  const t = useTranslations("approvals.rules");
  return (
    <Card className="grid max-w-2xl gap-4">
      <dl className="grid gap-4">
        {ruleKinds.map((kind) => (
          <div className="flex flex-wrap items-baseline justify-between gap-x-4" key={kind}>
            <dt>{t(kind)}</dt>
            <dd>{kept[kind] === null ? t("none") : <Money amount={kept[kind]} currency={kept.currency} />}</dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-soft">{t("readOnly")}</p>
    </Card>
  );
}

function Limits({ kept }: { kept: ApprovalRules }) {
  const t = useTranslations("approvals.rules");
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Record<RuleKind, string>>({
    entry: kept.entry ?? "",
    run: kept.run ?? "",
    day: kept.day ?? "",
  });
  const [isSaved, setSaved] = useState(false);
  const save = useMutation({
    ...write(api.desk.saveApprovalRules),
    onSuccess: async (rules) => {
      setSaved(true);
      setTyped({ entry: rules.entry ?? "", run: rules.run ?? "", day: rules.day ?? "" });
      await queries.cancelQueries({ queryKey: read(api.desk.approvalRules, {}).queryKey });
    },
  });
  const fields = isProblem(save.error) ? (save.error.body.fields ?? []) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const limitOf = (kind: RuleKind) => typed[kind].trim() || null;
    save.mutate({ entry: limitOf("entry"), run: limitOf("run"), day: limitOf("day") });
  };
  return (
    <Card className="max-w-2xl">
      <form className="grid gap-5" noValidate onSubmit={submit}>
        {ruleKinds.map((kind) => (
          <Field
            error={fields.find(({ field }) => field === kind)?.message}
            hint={t(`${kind}Hint`)}
            key={kind}
            label={t("labelled", { name: t(kind), currency: kept.currency })}
          >
            {(aria) => (
              <Input
                {...aria}
                autoComplete="off"
                className="max-w-60 text-end tabular-nums"
                inputMode="decimal"
                onChange={(event) => {
                  setSaved(false);
                  setTyped({ ...typed, [kind]: event.target.value });
                }}
                placeholder={t("none")}
                value={typed[kind]}
              />
            )}
          </Field>
        ))}
        {save.error !== null && fields.length === 0 && <ProblemPanel error={save.error} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button isLoading={save.isPending} type="submit">
            {t("save")}
          </Button>
          <span className="text-done" role="status">
            {isSaved && t("saved")}
          </span>
        </div>
        <Callout title={t("noteTitle")}>{t("note")}</Callout>
      </form>
    </Card>
  );
}
