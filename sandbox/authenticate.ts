import { refuse, wrongIdentity } from "./refusal";
import {
  canonicalRequest,
  instantOf,
  parseAuthorization,
  type SignedRequest,
  sameSignature,
  signatureOf,
} from "./signature";
import type { Tokens } from "./tokens";
import type { AccessKey, Account, Accounts } from "./world/account";

const window = 15 * 60_000;

/** The key behind a signature: a standing one, or a temporary one whose security token came along and is signed. */
function findKey(
  accessKey: string,
  signed: readonly string[],
  request: SignedRequest,
  accounts: Accounts,
  tokens: Tokens,
  now: number,
): AccessKey {
  const standing = accounts.findKey(accessKey);
  if (standing) return standing;
  const temporary = tokens.findKey(accessKey, now);
  if (!temporary) throw wrongIdentity(`Get secretKey failed, ak: ${accessKey}, err: ak not exist`);
  const securityToken = request.headers["x-security-token"];
  if (securityToken !== temporary.securityToken || !signed.includes("x-security-token"))
    throw wrongIdentity("verify securityToken failed");
  return temporary;
}

const canonical = (request: SignedRequest, signedHeaders: readonly string[]) => {
  try {
    return canonicalRequest(request, signedHeaders);
  } catch {
    throw wrongIdentity("the address holds a broken percent-encoding");
  }
};

/** Who made a signed request. Every way of being wrong ends in the gateway's 401. */
function verifySignature(request: SignedRequest, accounts: Accounts, tokens: Tokens, now: number): Account {
  const authorization = parseAuthorization(request.headers.authorization ?? "");
  if (!authorization) throw wrongIdentity("authorization format is incorrect");
  const { accessKey, signedHeaders, signature } = authorization;
  const key = findKey(accessKey, signedHeaders, request, accounts, tokens, now);
  const date = request.headers["x-sdk-date"] ?? "";
  const at = instantOf(date);
  if (at === null) throw wrongIdentity("X-Sdk-Date is missing or malformed");
  if (Math.abs(now - at) > window) throw wrongIdentity("signature expired, check the X-Sdk-Date");
  for (const name of ["host", "x-sdk-date"])
    if (!signedHeaders.includes(name)) throw wrongIdentity(`header ${name} must be signed`);
  const unsigned = request.headers["x-sdk-content-sha256"];
  const isJson = (request.headers["content-type"] ?? "application/json").toLowerCase().includes("application/json");
  if (unsigned !== undefined && (unsigned !== "UNSIGNED-PAYLOAD" || isJson))
    throw wrongIdentity("the payload of a JSON request must be signed");
  const expected = signatureOf(key.secretKey, date, canonical(request, signedHeaders));
  if (!sameSignature(expected, signature)) throw wrongIdentity("verify aksk signature fail");
  return key.account;
}

/** Finds out who calls: by token, or by signature. The domain a caller names must be its own. */
export function authenticate(request: SignedRequest, accounts: Accounts, tokens: Tokens, now: number): Account {
  const token = request.headers["x-auth-token"];
  const account = token === undefined ? verifySignature(request, accounts, tokens, now) : tokens.accountOf(token, now);
  const domainId = request.headers["x-domain-id"];
  if (domainId !== undefined && domainId !== account.domainId)
    throw refuse(403, "CBC.0151", "Access denied: X-Domain-Id is not the caller's account.");
  return account;
}
