"use client";
import { CopyableId } from "./copyable-id";

/** Who stands behind an id, by name where it is known, else by the id itself. */
export const NamedId = ({ name, id }: { name: string | null | undefined; id: string | null | undefined }) =>
  name ? (
    <span className="truncate" title={`${name} · ${id ?? ""}`} translate="no">
      {name}
    </span>
  ) : (
    <CopyableId value={id} />
  );
