import { createHash } from "node:crypto";
import { request as send } from "node:http";
import type { Options } from "../options";
import { createSandbox } from "../sandbox";
import { createSandboxServer, listen } from "../server";
import { canonicalRequest, signatureOf } from "../signature";

/** The instant that tests take place at: a Monday afternoon in Beijing, after the day's sums came out. */
export const testNow = Date.parse("2026-11-23T09:00:00Z");

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** What JSON.parse makes of the text; null when it makes nothing of it. */
  readonly body: ReturnType<typeof JSON.parse>;
}

interface Key {
  readonly accessKey: string;
  readonly secretKey: string;
}
interface Wish {
  readonly key?: Key;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Changes the signed request before it is sent. */
  readonly spoil?: (headers: Record<string, string>) => Record<string, string>;
  /** The instant to sign for; the sandbox's own when it is left out. */
  readonly at?: number;
}

/** Sends one request without touching its headers. */
export function exchange(
  method: string,
  url: string,
  headers: Record<string, string>,
  body: string | Buffer = "",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      { method, headers: { ...headers, "content-length": String(Buffer.byteLength(body)) } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          let parsed: unknown = null;
          try {
            parsed = JSON.parse(text);
          } catch {
            // A truncated answer is looked at as text.
          }
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: parsed });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** The headers of a call signed with a key, the signature among them. */
export function signedHeaders(
  base: string,
  { accessKey, secretKey }: Key,
  method: string,
  target: string,
  body = "",
  at = Date.now(),
  more: Record<string, string> = {},
): Record<string, string> {
  const date = new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
  const headers: Record<string, string> = { host: new URL(base).host, "x-sdk-date": date, ...more };
  const names = Object.keys(headers).sort();
  const canonical = canonicalRequest({ method, target, headers, body: Buffer.from(body) }, names);
  const signature = signatureOf(secretKey, date, canonical);
  const authorization = `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { ...headers, authorization };
}

/** A sandbox on a free port with a clock that stands still, and ways to call it. Stop it when done. */
export async function startSandbox(options: Partial<Options> = {}) {
  const sandbox = createSandbox(
    {
      port: 0,
      host: "127.0.0.1",
      customers: 40,
      seed: "1",
      stateFile: null,
      shapes: "documented",
      site: "cn",
      partner: "solution",
      usage: "daily",
      resellers: 6,
      ...options,
    },
    () => testNow,
  );
  const server = createSandboxServer(sandbox);
  const port = await listen(server, 0, "127.0.0.1");
  const base = `http://127.0.0.1:${port}`;
  const own = sandbox.world.accounts.keys[0];
  if (!own) throw new Error("The world has no partner key.");
  sandbox.limits.set(100_000);

  return {
    sandbox,
    base,
    key: own,
    customerKeys: sandbox.world.accounts.keys.slice(1),
    /** A signed call, by the partner unless a key says otherwise. */
    call(method: string, target: string, body?: unknown, wish: Wish = {}) {
      const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
      const { key = own, headers: more = {}, at = sandbox.clock.now() } = wish;
      const headers = signedHeaders(base, key, method, target, text, at, more);
      return exchange(method, base + target, wish.spoil ? wish.spoil(headers) : headers, text);
    },
    control: (method: string, name: string, body?: unknown) =>
      exchange(method, `${base}/__control/${name}`, {}, body === undefined ? "" : JSON.stringify(body)),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Started = Awaited<ReturnType<typeof startSandbox>>;

export const paths = {
  customers: "/v2/partners/sub-customers/query",
  balances: "/v2/accounts/customer-accounts/balances/batch-query",
  partnerBalances: "/v2/accounts/partner-accounts/balances",
  quotas: "/v2/partners/coupon-quotas/query",
  coupons: "/v2/promotions/benefits/partner-coupons",
  records: "/v2/promotions/benefits/partner-coupons/records/query",
  orders: "/v2/orders/customer-orders",
  sums: "/v2/bills/partner-bills/subcustomer-bills/monthly-sum",
  consumers: "/v2/bills/subcustomer-bills/res-fee-records/sub-customers/query",
  feeRecords: "/v2/bills/subcustomer-bills/res-fee-records",
  services: "/v2/products/service-types",
  allocate: "/v2/accounts/partner-accounts/adjust-amount",
  reclaim: "/v2/accounts/partner-accounts/reclaim",
  adjustments: "/v3/accounts/partner-accounts/adjust-records",
  changes: "/v2/accounts/partner-accounts/account-change-records",
  ownBalances: "/v2/accounts/customer-accounts/balances",
  ownChanges: "/v2/accounts/customer-accounts/account-change-records",
  reclaimCoupon: "/v2/promotions/benefits/partner-coupons/reclaim",
  held: "/v2/promotions/benefits/coupons",
  heldChanges: "/v2/promotions/benefits/account-change-records",
  cards: "/v2/promotions/benefits/stored-value-cards",
  resellers: "/v2/partners/indirect-partners/query",
  resellerAllocate: "/v2/accounts/partner-accounts/indirect-partner-adjust",
  resellerReclaim: "/v2/accounts/partner-accounts/indirect-partner-reclaim",
  issueQuota: "/v2/partners/coupon-quotas/indirect-partner-adjust",
  reclaimQuotas: "/v2/partners/coupon-quotas/indirect-partner-reclaim",
  childQuotas: "/v2/partners/issued-coupon-quotas",
  quotaRecords: "/v2/partners/coupon-quotas/records",
} as const;

/** A short name for a long answer. */
export const fingerprint = (text: string) => createHash("sha256").update(text).digest("hex");
