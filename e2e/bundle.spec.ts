import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures";

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Names of secrets, and words that stand only in server modules. */
const serverOnly = [
  "HUAWEICLOUD_SDK",
  "HUAWEI_IAM_PASSWORD",
  "AUTH_SECRET",
  "DATABASE_URL",
  "SDK-HMAC-SHA256",
  "ledger_entry",
  "flow_turn",
  "passwordHash",
];

test("what the browser gets holds no credential, no secret's name and no server module", async ({ portal }) => {
  const found = files(".next/static").filter((file) => /\.(js|css|json|map|html)$/.test(file));
  expect(found.length).toBeGreaterThan(5);
  const { secretKey, accessKey } = portal.sandbox.partner;
  for (const file of found) {
    const text = readFileSync(file, "utf8");
    for (const word of [...serverOnly, secretKey, accessKey])
      expect(text.includes(word), `${word} in ${file}`).toBe(false);
  }
});
