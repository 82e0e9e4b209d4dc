import "server-only";
import type { Role } from "@/lib/api/permissions";

/** Who is calling: the person of a live session. */
export interface Actor {
  personId: string;
  name: string;
  displayName: string;
  role: Role;
  /** The session they call from, and when they last gave their password once more in it; none for the portal's own jobs. */
  session?: { hash: string; steppedUpAt: string | null };
}
