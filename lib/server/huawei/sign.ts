import "server-only";
import { hmacSha256, sha256 } from "./hash";

// SDK-HMAC-SHA256, step by step as its specification has it. Clock and keys are arguments.

export interface Unsigned {
  method: string;
  /** The path as it is sent, each part encoded. */
  path: string;
  /** The canonical query, which is sent as it is signed. */
  query: string;
  /** Every header in here is signed and must arrive unchanged. Names are in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface Key {
  accessKey: string;
  secretKey: string;
}

const algorithm = "SDK-HMAC-SHA256";
const bare = /^[\w.~-]*$/;

/** Leaves only letters, digits and `-_.~`; encodeURIComponent leaves `!'()*` bare, which the gateway does not. */
export const encode = (text: string): string =>
  bare.test(text)
    ? text
    : encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The path with each part decoded and encoded anew: as it is sent. */
export const encodePath = (path: string): string =>
  /^[\w/.~-]*$/.test(path)
    ? path
    : path
        .split("/")
        .map((part) => encode(decodeURIComponent(part)))
        .join("/");

/** The path as it is signed: with a slash at the end that the address itself does not have. */
export const canonicalPath = (path: string): string => {
  const encoded = encodePath(path);
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
};

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by name, then value; both encoded. The same text is sent as the query. */
export function canonicalQuery(query: readonly (readonly [string, string])[]): string {
  let text = "";
  for (const [name, value] of query.toSorted((a, b) => order(a[0], b[0]) || order(a[1], b[1])))
    text += `${text === "" ? "" : "&"}${encode(name)}=${encode(value)}`;
  return text;
}

/** A line for each header, sorted by name, and the sorted names joined by semicolons. */
export function canonicalHeaders(headers: Unsigned["headers"]): { lines: string; names: string } {
  const names = Object.keys(headers).sort();
  let lines = "";
  for (const name of names) lines += `${name}:${headers[name]?.trim()}\n`;
  return { lines, names: names.join(";") };
}

/** The six parts of a request on lines of their own; the lines of the headers end with an empty one. */
export function canonicalRequest(request: Unsigned, headers = canonicalHeaders(request.headers)): string {
  const { method, path, query, body } = request;
  return `${method}\n${canonicalPath(path)}\n${query}\n${headers.lines}\n${headers.names}\n${sha256(body)}`;
}

/** What the key signs: the algorithm, the instant of the `x-sdk-date` header, and the request's hash. */
export const stringToSign = (canonical: string, date: string): string => `${algorithm}\n${date}\n${sha256(canonical)}`;

// Thousands of calls may leave within a second, and all of them carry the same text.
let written = { second: Number.NaN, text: "" };

/** The instant as the `X-Sdk-Date` header has it: 20240601T000000Z. */
export function sdkDate(instant: Date): string {
  const second = Math.floor(instant.getTime() / 1000);
  if (second !== written.second)
    written = { second, text: `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z` };
  return written.text;
}

/** The `Authorization` header of a request whose headers include host and x-sdk-date. The secret is used as it is. */
export function sign(request: Unsigned, { accessKey, secretKey }: Key): string {
  const headers = canonicalHeaders(request.headers);
  const toSign = stringToSign(canonicalRequest(request, headers), request.headers["x-sdk-date"] ?? "");
  return `${algorithm} Access=${accessKey}, SignedHeaders=${headers.names}, Signature=${hmacSha256(secretKey, toSign)}`;
}
