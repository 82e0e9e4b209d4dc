import { createHash, createHmac, timingSafeEqual } from "node:crypto";

// SDK-HMAC-SHA256 from its specification. Nothing here is shared with the portal's signer: each proves the other.

export interface SignedRequest {
  readonly method: string;
  /** Path and query as they came on the request line. */
  readonly target: string;
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface Authorization {
  readonly accessKey: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const algorithm = "SDK-HMAC-SHA256";
const header = /^SDK-HMAC-SHA256 +Access=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/;

/** Takes the Authorization header apart; null when it is not of this algorithm or form. */
export function parseAuthorization(value: string): Authorization | null {
  const found = header.exec(value.trim());
  if (!found) return null;
  const [, accessKey = "", names = "", signature = ""] = found;
  return { accessKey, signedHeaders: names.split(";"), signature };
}

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest("hex");

/** Percent-encodes everything but letters, digits and `-_.~`; encodeURIComponent leaves five signs too many. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const decode = (text: string) => decodeURIComponent(text.replaceAll("+", " "));
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The pairs of a query string in the order they came, decoded. Throws URIError on a broken escape. */
export const queryPairs = (query: string): [string, string][] =>
  query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? [decode(pair), ""] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });

/** The text that is hashed and signed; the path ends in a slash here even though the address does not. */
export function canonicalRequest(request: SignedRequest, signedHeaders: readonly string[]): string {
  const [path = "/", query = ""] = request.target.split(/\?(.*)/s);
  const parts = path.split("/").map((part) => encode(decodeURIComponent(part)));
  const canonicalPath = parts.join("/").replace(/\/*$/, "/");
  const canonicalQuery = queryPairs(query)
    .sort((a, b) => order(a[0], b[0]) || order(a[1], b[1]))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
  const lines = signedHeaders.map((name) => `${name}:${(request.headers[name] ?? "").trim()}\n`).join("");
  // Bodies that are not JSON may be left out of the signature; the header says so and is then signed itself.
  const payload = request.headers["x-sdk-content-sha256"] ?? sha256(request.body);
  return [request.method, canonicalPath, canonicalQuery, lines, signedHeaders.join(";"), payload].join("\n");
}

/** The signature of a canonical request: the secret is the key as it is, with no derivation. */
export function signatureOf(secretKey: string, date: string, canonical: string): string {
  return createHmac("sha256", secretKey)
    .update(`${algorithm}\n${date}\n${sha256(canonical)}`)
    .digest("hex");
}

/** Compares two signatures without telling by its duration where they differ. */
export const sameSignature = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Milliseconds of an `X-Sdk-Date` such as 20240601T000000Z; null when it is none. */
export function instantOf(date: string): number | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
