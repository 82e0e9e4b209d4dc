import "server-only";
import type { Site } from "@/lib/api/operation";
import { allows, type Permission, permissions, type Role } from "@/lib/api/permissions";
import type { Actor } from "./actor";
import { environment } from "./environment";
import { configuration } from "./upstream";

/** What the browser is told of the person: enough to show what they may open. The server asks again at every call. */
export interface PersonDescription {
  id: string;
  name: string;
  displayName: string;
  role: Role;
  permissions: readonly Permission[];
}

export interface AccountDescription {
  site: Site;
  domainId: string;
  upstream: "sandbox" | "huawei";
}

export const describePerson = (actor: Actor): PersonDescription => ({
  id: actor.personId,
  name: actor.name,
  displayName: actor.displayName,
  role: actor.role,
  permissions: (Object.keys(permissions) as Permission[]).filter((permission) => allows(actor.role, permission)),
});

export const describeAccount = (): AccountDescription => {
  const { site, credentials } = configuration();
  return {
    site,
    domainId: credentials.kind === "aksk" ? (credentials.domainId ?? "") : credentials.domainName,
    upstream: environment().UPSTREAM_KIND,
  };
};
