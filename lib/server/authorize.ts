import "server-only";
import { allows, type Permission } from "@/lib/api/permissions";
import { Problem } from "@/lib/problem";
import type { Actor } from "./actor";

/** Throws `not_allowed` unless the actor's role holds the permission. */
export function authorize(actor: Actor, permission: Permission): void {
  if (!allows(actor.role, permission))
    throw new Problem("not_allowed", { message: `${actor.role} does not hold ${permission}` });
}
