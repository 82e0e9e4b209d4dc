import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { Permission } from "@/lib/api/permissions";
import { actionsFor } from "@/lib/knowledge-actions";

interface Props {
  operations: readonly string[];
  /** Of the person who reads; null where nobody is signed in. */
  permissions: readonly Permission[] | null;
}

/** The pages of the portal that do what the article speaks of. Whoever is not signed in gets there by signing in. */
export function DoItNow({ operations, permissions }: Props) {
  const t = useTranslations("knowledge");
  const actions = actionsFor(operations).filter(({ permission }) => !permissions || permissions.includes(permission));
  if (actions.length === 0) return null;
  return (
    <section
      aria-labelledby="do-it-now"
      className="grid gap-2 rounded-lg border border-line bg-surface p-4 print:hidden"
    >
      <h2 className="font-medium" id="do-it-now">
        {t("doItNow")}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {actions.map(({ name, href }, index) => {
          const look = {
            className: buttonStyles({ variant: index === 0 ? "primary" : "secondary" }),
            children: (
              <>
                {t(`actions.${name}`)}
                <ArrowRight aria-hidden className="size-4" />
              </>
            ),
          };
          // Outside the portal a link leads through the front door.
          return <li key={name}>{permissions ? <Link href={href} {...look} /> : <a href={href} {...look} />}</li>;
        })}
      </ul>
    </section>
  );
}
