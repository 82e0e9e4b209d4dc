import { readHealth } from "@/lib/server/health";

/** Which part is away, for the page that waits for it; open to anybody, tells nothing else. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.database === "up" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
