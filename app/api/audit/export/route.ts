import { Readable } from "node:stream";
import { answer, wrongMethod } from "@/lib/server/answer";
import { exportLog } from "@/lib/server/audit/export";
import { writeAudit } from "@/lib/server/audit/write";
import { authorize } from "@/lib/server/authorize";
import { database } from "@/lib/server/database";
import { accountsSeen } from "@/lib/server/desk/audit";
import { requireSameOrigin } from "@/lib/server/read-request";
import { requireActor } from "@/lib/server/session";
import { account } from "@/lib/server/upstream";

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

/** The log as a file that verifies itself; taking it along is written down first. */
export const POST = answer(async (request) => {
  requireSameOrigin(request);
  const actor = await requireActor();
  authorize(actor, "audit.read");
  const owner = await account();
  await writeAudit(database(), { account: owner, actor, action: "log.exported", subject: { kind: "log", id: owner } });
  const file = exportLog({ sql: database().sql, accounts: accountsSeen(owner).sort() });
  return new Response(Readable.toWeb(Readable.from(bytesOf(file))) as ReadableStream, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "content-disposition": `attachment; filename="log-${new Date().toISOString().slice(0, 10)}.ndjson"`,
      "cache-control": "no-store",
    },
  });
});

export { wrongMethod as DELETE, wrongMethod as GET, wrongMethod as PATCH, wrongMethod as PUT };
