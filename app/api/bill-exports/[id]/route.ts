import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { z } from "zod";
import { Problem } from "@/lib/problem";
import { answer, wrongMethod } from "@/lib/server/answer";
import { authorize } from "@/lib/server/authorize";
import { fileNameOf, fileOf } from "@/lib/server/bills/export/run-export";
import { requireExport } from "@/lib/server/desk/bill-exports";
import { requireActor } from "@/lib/server/session";
import { account } from "@/lib/server/upstream";

const types = {
  csv: "text/csv; charset=utf-8",
  focus: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
} as const;

/** The file of an export, for whoever may read bills of its account. */
export const GET = answer<{ id: string }>(async (_, { id }) => {
  const actor = await requireActor();
  authorize(actor, "bills.read");
  if (!z.uuid().safeParse(id).success) throw new Problem("not_found", { message: "no export has such an id" });
  const row = await requireExport(id, await account());
  const file = fileOf(row);
  const found = row.state === "done" ? await stat(file).catch(() => null) : null;
  if (!found) throw new Problem("not_found", { message: "the file of the export is not there" });
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      "content-type": types[row.format],
      "content-length": String(found.size),
      "content-disposition": `attachment; filename="${fileNameOf(row)}"`,
      "cache-control": "no-store",
    },
  });
});

export { wrongMethod as DELETE, wrongMethod as PATCH, wrongMethod as POST, wrongMethod as PUT };
