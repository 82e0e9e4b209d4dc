import "server-only";
import type { Role } from "@/lib/api/permissions";

/** Who is calling: the person of a live session. */
export interface Actor {
  personId: string;
  name: string;
  displayName: string;
  role: Role;
}
