import "server-only";
import type { Operation } from "@/lib/api/operation";
import { Problem } from "@/lib/problem";
import { configuration } from "./upstream";

/** Throws `not_on_this_site` where an operation of Huawei's does not exist on the account's site. */
export function requireSite({ id, sites }: Pick<Operation, "id" | "sites">): void {
  const { site } = configuration();
  if (!sites.includes(site)) throw new Problem("not_on_this_site", { message: `${id} does not exist on ${site}` });
}
