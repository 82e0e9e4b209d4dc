"use client";
import { useTranslations } from "next-intl";
import { bulkKinds, bulkPermissions } from "@/lib/bulk/kinds";
import { usePerson } from "../shell/person";
import { buttonStyles } from "../ui/button";
import { Link } from "../ui/link";

/** The ways into a new run, as far as the person may make its spends. */
export function NewRunLinks() {
  const t = useTranslations("bulk.new");
  const { permissions } = usePerson();
  const kinds = bulkKinds.filter((kind) => permissions.includes(bulkPermissions[kind]));
  return (
    <span className="flex flex-wrap gap-2">
      {kinds.map((kind) => (
        <Link
          className={buttonStyles({ variant: kind === "coupon" ? "primary" : "secondary" })}
          href={`/bulk/new?kind=${kind}`}
          key={kind}
        >
          {t(kind)}
        </Link>
      ))}
    </span>
  );
}
