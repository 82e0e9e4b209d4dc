/** Runs once when the server starts: bad configuration stops it with a sentence, then the copies are kept fresh behind. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startPortal } = await import("@/lib/server/start");
  startPortal();
}
