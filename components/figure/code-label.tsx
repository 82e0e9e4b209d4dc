"use client";
import { useLocale } from "next-intl";
import { type Codes, labelOf } from "@/lib/api/codes";
import { languageOf } from "@/lib/i18n/language";
import { Badge, type Tone } from "../ui/badge";

/** Gives the label of a code in the person's language. */
export function useCodeLabel(): (codes: Codes, value: string | null | undefined) => string {
  const language = languageOf(useLocale());
  return (codes, value) => labelOf(codes, value, language) ?? "—";
}

interface Props {
  codes: Codes;
  value: string | null | undefined;
  /** The meaning of some values; the others are plain. */
  tones?: Readonly<Record<string, Tone>>;
}

/** A value of an enumeration of Huawei's by its label; one that no page lists is shown as it is. */
export function CodeLabel({ codes, value, tones }: Props) {
  const label = useCodeLabel();
  if (!value) return <span className="text-ink-soft">—</span>;
  const text = label(codes, value);
  return tones ? (
    <Badge title={text} tone={tones[value] ?? "plain"}>
      {text}
    </Badge>
  ) : (
    <span className="truncate" title={text}>
      {text}
    </span>
  );
}
