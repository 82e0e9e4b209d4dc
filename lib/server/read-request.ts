import "server-only";
import { Problem } from "@/lib/problem";
import { environment } from "./environment";

const largestBody = 1024 * 1024;

/**
 * Refuses what a page of another site could send: browsers name the sender of every POST, and route handlers get no
 * such check from Next. A request that does not say where it comes from is refused as well.
 */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const own = [
    environment().PORTAL_ORIGIN,
    `http://${request.headers.get("host")}`,
    `https://${request.headers.get("host")}`,
  ];
  if (request.headers.get("sec-fetch-site") === "same-origin" && (!origin || own.includes(origin))) return;
  if (!origin || !own.includes(origin)) throw new Problem("cross_site", { message: "Origin missing or foreign" });
}

async function readText(request: Request): Promise<string> {
  const tooLarge = () => new Problem("too_large", { message: `body above ${largestBody} bytes` });
  const announced = request.headers.get("content-length");
  if (Number(announced ?? 0) > largestBody) throw tooLarge();
  // No more than what is announced arrives: the server cuts the rest off.
  if (announced !== null) return request.text();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The JSON object in a request's body. Throws `wrong_type`, `too_large` or `unreadable_body`. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Problem("wrong_type", { message: "content type is not application/json" });
  const text = await readText(request);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, without the parser's words: they quote the body.
  }
  throw new Problem("unreadable_body", { message: "the body is not a JSON object" });
}
