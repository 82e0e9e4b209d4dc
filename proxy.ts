import { type NextRequest, NextResponse } from "next/server";

/** Scripts run only with this answer's nonce; nothing is fetched from, sent to or framed by anybody else. */
const policyWith = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** People come over https: by the address that is configured, or as the proxy in front says. */
const isSecure = (request: NextRequest) =>
  (process.env.PORTAL_ORIGIN ?? "").startsWith("https:") || request.headers.get("x-forwarded-proto") === "https";

/** Gives every page its content security policy; Next reads the nonce from the request's header and puts it on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyWith(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  // So that whoever has to sign in first is led back to where they were going.
  headers.set("x-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isSecure(request)) response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

export const config = { matcher: ["/((?!api/|_next/|favicon|.*\\.(?:svg|ico|png)$).*)"] };
