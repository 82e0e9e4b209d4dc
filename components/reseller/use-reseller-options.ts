"use client";
import { usePerson } from "../shell/person";
import { resellerNameOf, useFoundResellers } from "./use-found-resellers";

/**
 * The partner's resellers as the choices of a filter, after one for all of them or for none; null where there are none
 * to choose, or where the person may not see them. The one in the address is there before the others are known.
 */
export function useResellerOptions(first: string, chosen: string | undefined) {
  const canSee = usePerson().permissions.includes("resellers.read");
  const { rows, isPending, nameOf } = useFoundResellers("", chosen ? [chosen] : [], canSee);
  if (!canSee || (!isPending && rows.length === 0 && !chosen)) return null;
  const others = rows.filter(({ resellerId }) => resellerId !== chosen);
  return [
    { value: "", label: first },
    ...(chosen ? [{ value: chosen, label: nameOf(chosen), isName: true as const }] : []),
    ...others.map((row) => ({ value: row.resellerId, label: resellerNameOf(row), isName: true as const })),
  ];
}
