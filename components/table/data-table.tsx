"use client";
import { type ComponentType, lazy, Suspense, useSyncExternalStore } from "react";
import type { TableProps } from "./grid-table";
import { TableSkeleton } from "./table-skeleton";

const load = () => import("./grid-table").then(({ GridTable }) => ({ default: GridTable as ComponentType<unknown> }));
const Grid = lazy(load);
// On its way before the page comes alive, beside the rows that it is to show.
if (typeof window !== "undefined") void load();

const never = () => () => {};

/** The table, whose code comes after the page's own: its rows are asked for by then, and its room is kept. */
export function DataTable<Row>(props: TableProps<Row>) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const Table = Grid as ComponentType<TableProps<Row>>;
  // A boundary in the server's markup would be shown 300 ms after the rest of the page: React holds such parts back.
  if (!isInBrowser) return <TableSkeleton />;
  return (
    <Suspense fallback={<TableSkeleton />}>
      <Table {...props} />
    </Suspense>
  );
}
