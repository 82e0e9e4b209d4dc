import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

interface Props {
  title: string;
  link: { href: string; label: string } | null;
  children: ReactNode;
}

/** One matter of the overview, with the way to the page that has all of it. */
export function SectionCard({ title, link, children }: Props) {
  const id = useId();
  return (
    <Card className="grid min-w-0 content-start gap-3" role="region" aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold text-base" id={id}>
          {title}
        </h2>
        {link && (
          <Link className="text-accent hover:underline" href={link.href}>
            {link.label}
          </Link>
        )}
      </div>
      {children}
    </Card>
  );
}
