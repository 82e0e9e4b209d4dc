import type { Column, Sort } from "./columns";

type Heading = Pick<Column<never>, "id" | "align">;

const startOf = ({ id, align }: Heading): Sort => ({ by: id, isDescending: align === "end" });

/**
 * The order that a click on a heading asks for: amounts start with the largest, a second click turns it round. A click that
 * adds keeps the columns before, and its third takes the column out again.
 */
export function nextSorts(heading: Heading, sorts: readonly Sort[], isAdding: boolean): Sort[] {
  const start = startOf(heading);
  const known = sorts.find(({ by }) => by === heading.id);
  const turned = known && { by: heading.id, isDescending: !known.isDescending };
  if (!isAdding) return [turned ?? start];
  if (!turned) return [...sorts, start];
  if (known.isDescending !== start.isDescending) return sorts.filter((sort) => sort !== known);
  return sorts.map((sort) => (sort === known ? turned : sort));
}

/** An order as the address writes it: `-amount,name`. */
export const writeSorts = (sorts: readonly Sort[]): string =>
  sorts.map(({ by, isDescending }) => `${isDescending ? "-" : ""}${by}`).join();

/** The order that the address writes; columns that the list does not know are left out, and those said twice. */
export function readSorts(text: string, known: readonly string[]): Sort[] {
  const sorts = text
    .split(",")
    .map((part) => ({ by: part.replace(/^-/, ""), isDescending: part.startsWith("-") }))
    .filter(({ by }) => known.includes(by));
  return sorts.filter(({ by }, position) => sorts.findIndex((sort) => sort.by === by) === position);
}
