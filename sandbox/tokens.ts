import { randomBytes } from "node:crypto";
import { wrongIdentity } from "./refusal";
import type { AccessKey, Account } from "./world/account";

const lifetime = 24 * 3_600_000;

interface Token {
  readonly account: Account;
  readonly expiresAt: number;
}
export interface TemporaryKey extends AccessKey {
  readonly securityToken: string;
  readonly expiresAt: number;
}

/** The tokens and temporary keys handed out by this process. They die with it, as a client must be ready for anyway. */
export function createTokens() {
  const tokens = new Map<string, Token>();
  const keys = new Map<string, TemporaryKey>();
  return {
    /** A new token, good for 24 hours. */
    create(account: Account, now: number) {
      const text = `MIIG${randomBytes(180).toString("base64url")}`;
      const expiresAt = now + lifetime;
      tokens.set(text, { account, expiresAt });
      return { text, expiresAt };
    },
    /** Whose token it is; a foreign or an old one is a 401. */
    accountOf(text: string, now: number): Account {
      const token = tokens.get(text);
      if (!token) throw wrongIdentity("decrypt token fail");
      if (token.expiresAt <= now) throw wrongIdentity("x_auth_token is expired");
      return token.account;
    },
    /** Temporary keys for an account, good for `seconds`. */
    createKey(account: Account, seconds: number, now: number): TemporaryKey {
      const key = {
        account,
        accessKey: `HST${randomBytes(9).toString("hex").toUpperCase().slice(0, 17)}`,
        secretKey: randomBytes(30).toString("base64url"),
        securityToken: randomBytes(120).toString("base64url"),
        expiresAt: now + seconds * 1000,
      };
      keys.set(key.accessKey, key);
      return key;
    },
    /** A temporary key that is still good. */
    findKey(accessKey: string, now: number) {
      const key = keys.get(accessKey);
      return key && key.expiresAt > now ? key : undefined;
    },
  };
}

export type Tokens = ReturnType<typeof createTokens>;
