import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { environment } from "@/lib/server/environment";
import { LargeTable } from "./large-table";

export const metadata: Metadata = { title: "100k" };
export const dynamic = "force-dynamic";

/** What the table's speed is measured on; it is not there where the upstream is real. */
export default function LargeTablePage() {
  if (environment().UPSTREAM_KIND !== "sandbox") notFound();
  return (
    <main className="mx-auto grid max-w-6xl gap-4 p-4">
      <h1 className="font-semibold text-xl">{metadata.title as string}</h1>
      <LargeTable />
    </main>
  );
}
