import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/api/permissions";
import { signIn } from "@/scripts/sign-in";
import type { Portal } from "./start-portal";

export type Language = "zh" | "en";
export type Theme = "light" | "dark";

/** What a fault of the sandbox can be told; see sandbox/README.md. */
export interface Fault {
  kind: string;
  operation?: string;
  customer?: string;
  count?: number;
  delayMs?: number;
  after?: boolean;
  errorCode?: string;
  errorMsg?: string;
  status?: number;
}

class Sandbox {
  constructor(private readonly endpoint: string) {}

  private async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.endpoint}/__control/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`the sandbox refused ${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json().catch(() => null);
  }

  fault = (fault: Fault) => this.ask("POST", "faults", fault);
  clearFaults = () => this.ask("DELETE", "faults");
  /** Every write that was applied. */
  journal = async () => {
    const answer = (await this.ask("GET", "journal")) as unknown[] | { entries: unknown[] };
    return (Array.isArray(answer) ? answer : answer.entries) as { operation: string; input: Record<string, unknown> }[];
  };
  /** How many calls of an operation have arrived. */
  calls = async (operation: string): Promise<number> => {
    const counters = JSON.stringify(await this.ask("GET", "calls"));
    const found = new RegExp(`"${operation}":\\{[^}]*?"received":(\\d+)`).exec(counters);
    return Number(found?.[1] ?? 0);
  };
}

interface Fixtures {
  /** Whether tests may go in with a session that others of the worker made: a password takes a third of a second to check. */
  sharesSessions: boolean;
  portal: Portal;
  sandbox: Sandbox;
  /** The cookie header of a fresh session. */
  sessionOf: (role: Role) => Promise<string>;
  /** Gives the browser a session, a language and a theme. */
  enter: (options?: { role?: Role; language?: Language; theme?: Theme }) => Promise<void>;
  /** Sends a call as the portal's own pages do. */
  post: (
    path: string,
    body: unknown,
    options?: { cookie?: string; headers?: Record<string, string> },
  ) => Promise<Response>;
}

/** The portal of the worker that asks: nothing that one test does to it reaches another test. */
export const portal = (): Portal =>
  (JSON.parse(process.env.PORTALS ?? "[]") as Portal[])[Number(process.env.TEST_PARALLEL_INDEX)] as Portal;

/** The sessions that tests of this worker share, by role. */
const shared = new Map<Role, Promise<string>>();

export const test = base.extend<Fixtures>({
  sharesSessions: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  portal: async ({}, use) => use(portal()),
  sandbox: async ({ portal: { sandbox } }, use) => {
    const control = new Sandbox(sandbox.endpoint);
    await use(control);
    await control.clearFaults();
  },
  sessionOf: async ({ portal: { url, signIns }, sharesSessions }, use) => {
    const enterAs = (role: Role) => {
      const found = signIns.find((one) => one.role === role);
      if (!found) throw new Error(`no demo sign-in of role ${role}`);
      return signIn(url, found.name, found.password);
    };
    await use((role) => {
      if (!sharesSessions) return enterAs(role);
      const known = shared.get(role) ?? enterAs(role);
      shared.set(role, known);
      return known;
    });
  },
  enter: async ({ context, portal: { url }, sessionOf }, use) => {
    await use(async ({ role = "finance", language = "zh", theme = "light" } = {}) => {
      await addCookies(context, url, [
        await sessionOf(role),
        `language=${language === "zh" ? "zh-CN" : "en"}`,
        `theme=${theme}`,
      ]);
    });
  },
  post: async ({ portal: { url } }, use) => {
    await use((path, body, { cookie, headers } = {}) =>
      fetch(`${url}/api/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: url, ...(cookie && { cookie }), ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    );
  },
});

const addCookies = (context: BrowserContext, url: string, pairs: string[]) =>
  context.addCookies(
    pairs.map((pair) => ({
      name: pair.slice(0, pair.indexOf("=")),
      value: pair.slice(pair.indexOf("=") + 1),
      url,
      sameSite: "Lax",
    })),
  );

/** Fails the test on what a person would never see: errors in the console and calls to other hosts. */
export function watch(page: Page): { errors: string[]; outside: string[] } {
  const seen = { errors: [] as string[], outside: [] as string[] };
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !["localhost", "127.0.0.1"].includes(hostname)) seen.outside.push(request.url());
  });
  return seen;
}

export { expect };
