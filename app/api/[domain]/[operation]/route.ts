import { operations } from "@/lib/api/index";
import { Problem } from "@/lib/problem";
import { answer, wrongMethod } from "@/lib/server/answer";
import { isDeskName, runDesk } from "@/lib/server/desk/index";
import { invoke } from "@/lib/server/invoke";
import { currentLanguage } from "@/lib/server/language";
import { readJson, requireSameOrigin } from "@/lib/server/read-request";
import { requireActor } from "@/lib/server/session";
import { spend } from "@/lib/server/spend/spend";

interface Params {
  domain: string;
  operation: string;
}

/** Every call of the portal's pages: Huawei's operations by domain, the portal's own under `desk`. */
export const POST = answer<Params>(async (request, { domain, operation: name }) => {
  requireSameOrigin(request);
  // The body arrives while the database looks for the session; what is wrong with it is told to people with one alone.
  const reading = readJson(request);
  reading.catch(() => {});
  const actor = await requireActor();
  const language = await currentLanguage();
  if (domain === "desk" && isDeskName(name)) return runDesk(name, await reading, actor, language);
  const operation = operations.get(`${domain}.${name}`);
  if (!operation) throw new Problem("unknown_operation", { message: "no operation of this name is declared" });
  const input = await reading;
  if (operation.effect === "spend")
    return spend(operation, input, actor, { key: request.headers.get("idempotency-key"), language });
  return invoke(operation, input, actor, { language, signal: request.signal });
});

export { wrongMethod as DELETE, wrongMethod as GET, wrongMethod as PATCH, wrongMethod as PUT };
