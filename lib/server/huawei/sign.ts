import "server-only";
import { createHash, createHmac } from "node:crypto";

// SDK-HMAC-SHA256, step by step as its specification has it. Clock and keys are arguments.

export interface Unsigned {
  method: string;
  /** The path as it is sent, each part encoded. */
  path: string;
  /** The canonical query, which is sent as it is signed. */
  query: string;
  /** Every header in here is signed and must arrive unchanged. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface Key {
  accessKey: string;
  secretKey: string;
}

const algorithm = "SDK-HMAC-SHA256";
const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const sha256 = (text: string) => (text === "" ? emptyHash : createHash("sha256").update(text).digest("hex"));

const bare = /^[\w.~-]*$/;

/** Leaves only letters, digits and `-_.~`; encodeURIComponent leaves `!'()*` bare, which the gateway does not. */
export const encode = (text: string): string =>
  bare.test(text)
    ? text
    : encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The path with each part decoded and encoded anew: as it is sent. */
export const encodePath = (path: string): string =>
  path.includes("%") || !/^[\w/.~-]*$/.test(path)
    ? path
        .split("/")
        .map((part) => encode(decodeURIComponent(part)))
        .join("/")
    : path;

/** The path as it is signed: with a slash at the end that the address itself does not have. */
export const canonicalPath = (path: string): string => {
  const encoded = encodePath(path);
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
};

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by name, then value; both encoded. The same text is sent as the query. */
export const canonicalQuery = (query: readonly (readonly [string, string])[]): string =>
  [...query]
    .sort((a, b) => order(a[0], b[0]) || order(a[1], b[1]))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");

const sortedHeaders = (headers: Unsigned["headers"]) =>
  Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort((a, b) => order(a[0], b[0]));

/** Steps 1 to 6 of the specification joined by line feeds. */
export function canonicalRequest(request: Unsigned): { text: string; signedHeaders: string } {
  const headers = sortedHeaders(request.headers);
  const signedHeaders = headers.map(([name]) => name).join(";");
  const text = [
    request.method,
    canonicalPath(request.path),
    request.query,
    headers.map(([name, value]) => `${name}:${value}\n`).join(""),
    signedHeaders,
    sha256(request.body),
  ].join("\n");
  return { text, signedHeaders };
}

/** The instant as the `X-Sdk-Date` header has it: 20240601T000000Z. */
export const sdkDate = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** The `Authorization` header of a request whose headers include host and x-sdk-date. The secret is used as it is. */
export function sign(request: Unsigned, { accessKey, secretKey }: Key): string {
  const { text, signedHeaders } = canonicalRequest(request);
  const toSign = `${algorithm}\n${request.headers["x-sdk-date"]}\n${sha256(text)}`;
  const signature = createHmac("sha256", secretKey).update(toSign).digest("hex");
  return `${algorithm} Access=${accessKey}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}
