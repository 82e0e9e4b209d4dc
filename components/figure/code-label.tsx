"use client";
import { useLocale } from "next-intl";
import { type Codes, labelOf } from "@/lib/api/codes";
import { languageOf } from "@/lib/i18n/language";
import { Badge } from "../ui/badge";

/** Gives the label of a code in the person's language. */
export function useCodeLabel(): (codes: Codes, value: string | null | undefined) => string {
  const language = languageOf(useLocale());
  return (codes, value) => labelOf(codes, value, language) ?? "—";
}

interface Props {
  codes: Codes;
  value: string | null | undefined;
}

/** A value of an enumeration of Huawei's by its label; one that no page lists is shown as it is. */
export function CodeLabel({ codes, value }: Props) {
  const label = useCodeLabel();
  if (!value) return <span className="text-ink-soft">—</span>;
  const text = label(codes, value);
  return (
    <span className="truncate" title={text}>
      {text}
    </span>
  );
}

/** A value that is a status: its label in the colour of what its declaration says it means. */
export function Status({ codes, value }: Props) {
  const label = useCodeLabel();
  if (!value) return <span className="text-ink-soft">—</span>;
  const text = label(codes, value);
  return (
    <Badge title={text} tone={codes[value]?.means ?? "plain"}>
      {text}
    </Badge>
  );
}
