import { useTranslations } from "next-intl";
import { Badge } from "../ui/badge";

const tones = { doc: "done", partial: "provisional", "question-only": "unknown" } as const;

/** How sure an article is of its answer. */
export function Confidence({ value }: { value: keyof typeof tones }) {
  const t = useTranslations("knowledge");
  return <Badge tone={tones[value]}>{t(`confidence.${value}`)}</Badge>;
}
