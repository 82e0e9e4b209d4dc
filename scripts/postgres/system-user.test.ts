import { expect, it } from "vitest";
import { explain } from "./cluster";
import { findPackage } from "./package";
import { serverEnvironment } from "./settings";
import { readUser } from "./system-user";

const list = [
  "root:x:0:0:root:/root:/bin/bash",
  "partner-desk:x:999:995::/var/lib/partner-desk:/bin/false",
  "toor:x:0:0::/root:/bin/sh",
  "nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false",
].join("\n");

it.each([
  ["partner-desk", { uid: 999, gid: 995 }],
  ["nobody", { uid: 4_294_967_294, gid: 4_294_967_294 }],
  ["toor", null],
  ["desk", null],
])("reads the user %s, and never one who is root", (name, user) => {
  expect(readUser(name, list)).toEqual(user);
});

it("says in one sentence that there is no server for a platform", () => {
  expect(() => findPackage("sunos", "sparc")).toThrow(
    /^There is no PostgreSQL for sunos on sparc among the dependencies; set DATABASE_URL/,
  );
});

it.each([
  [
    '2026-11-23 07:42:49 UTC [1] LOG:  starting\n2026-11-23 07:42:49 UTC [1] FATAL:  could not create lock file "postmaster.pid": Permission denied\n',
    'could not create lock file "postmaster.pid": Permission denied.',
  ],
  ["initdb: error: could not write file: No space left on device\ninitdb: removing contents", "the disk is full."],
  ["only words\n", "only words."],
  ["", "no reason was given."],
])("tells of PostgreSQL's output what went wrong: %j", (output, sentence) => {
  expect(explain(output)).toBe(sentence);
});

it("hands no secret and no foreign setting of PostgreSQL to the server", () => {
  const given = {
    PATH: "/bin",
    PGDATA: "/x",
    LC_ALL: "zh_CN",
    HUAWEICLOUD_SDK_SK: "s",
    AUTH_SECRET: "s",
    DATABASE_URL: "u",
  };
  expect(serverEnvironment({ NODE_ENV: "test", ...given })).toEqual({
    NODE_ENV: "test",
    PATH: "/bin",
    LC_ALL: "C",
    TZ: "UTC",
  });
});
