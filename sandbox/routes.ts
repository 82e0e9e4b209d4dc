import { operations } from "@/lib/api/index";
import type { Operation, Site } from "@/lib/api/operation";

/** IAM's own operations, under the names its SDK gives them. */
const iamRoutes = {
  "POST /v3/auth/tokens": "KeystoneCreateUserToken",
  "POST /v3.0/OS-CREDENTIAL/securitytokens": "CreateTemporaryAccessKey",
  "GET /v3/auth/domains": "KeystoneListAuthDomains",
  "GET /v3/projects": "KeystoneListProjects",
} as const;

export type IamName = (typeof iamRoutes)[keyof typeof iamRoutes];
export type Route =
  | { readonly kind: "iam"; readonly name: IamName }
  | {
      readonly kind: "operation";
      readonly name: string;
      readonly operation: Operation;
      readonly inPath: readonly [string, string][];
    };

interface Template {
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const templateOf = (operation: Operation): Template => {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "");
  const escaped = operation.path.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return { operation, names, pattern: new RegExp(`^${operation.method} ${escaped.join("([^/]+)")}$`) };
};

/** A path value; one with a broken escape is taken as it is and fails in the signature. */
const decoded = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Finds what a method and path stand for on a site; null when the gateway knows no such interface. */
export function createRoutes(site: Site): (method: string, path: string) => Route | null {
  const here = [...operations.values()].filter((operation) => operation.sites.includes(site));
  const fixed = new Map<string, Route>(
    Object.entries(iamRoutes).map(([address, name]): [string, Route] => [address, { kind: "iam", name }]),
  );
  for (const operation of here.filter(({ path }) => !path.includes("{")))
    fixed.set(`${operation.method} ${operation.path}`, {
      kind: "operation",
      name: operation.huawei,
      operation,
      inPath: [],
    });
  const templates = here.filter(({ path }) => path.includes("{")).map(templateOf);
  return (method, path) => {
    const address = `${method} ${path}`;
    const known = fixed.get(address);
    if (known) return known;
    for (const { operation, names, pattern } of templates) {
      const found = pattern.exec(address);
      if (!found) continue;
      const inPath = names.map((name, at): [string, string] => [name, decoded(found[at + 1] ?? "")]);
      return { kind: "operation", name: operation.huawei, operation, inPath };
    }
    return null;
  };
}
