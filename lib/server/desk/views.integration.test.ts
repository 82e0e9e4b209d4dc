import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { preference, savedView } from "@/lib/db/preference-tables";
import { person } from "@/lib/db/schema";
import type { SavedView } from "@/lib/desk/answers";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../actor";
import { database } from "../database";
import { huawei } from "../upstream";
import { runDesk } from "./index";

const stop: (() => Promise<unknown>)[] = [];
const actors: Record<string, Actor> = {};

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  const sandbox = await startSandbox({ customers: 3, seed: 3 });
  Object.assign(process.env, {
    DATABASE_URL: made.url,
    AUTH_SECRET: "s".repeat(32),
    LOG_LEVEL: "silent",
    HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
    HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
    HUAWEICLOUD_SDK_DOMAIN_ID: sandbox.partner.domainId,
    HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
    HUAWEI_IAM_ENDPOINT: sandbox.iam,
  });
  for (const name of ["ann", "ben"]) {
    const [row] = await database()
      .insert(person)
      .values({ name, displayName: name, role: "viewer", passwordHash: "none" })
      .returning();
    actors[name] = { personId: row?.id ?? "", name, displayName: name, role: "viewer" };
  }
  stop.push(
    () => huawei().close(),
    () => database().sql.end(),
    made.drop,
    sandbox.stop,
  );
}, 60_000);
afterAll(async () => {
  for (const step of stop) await step();
});

const ask = async <T>(who: string, name: Parameters<typeof runDesk>[0], input: object) => {
  const actor = actors[who];
  if (!actor) throw new Error(`nobody is called ${who}`);
  return (await runDesk(name, input, actor, "en")) as T;
};
const save = (who: string, view: object) =>
  ask<{ id: string }>(who, "saveView", {
    page: "orders",
    query: "status=5",
    layout: null,
    isDefault: false,
    isShared: false,
    ...view,
  });
const list = async (who: string) => (await ask<{ views: SavedView[] }>(who, "listViews", { page: "orders" })).views;
const names = async (who: string) => (await list(who)).map(({ name }) => name);

it("a preference is what its own person saved last, and null forgets it", async () => {
  const key = "table:orders";
  expect(await ask("ann", "readPreference", { key })).toEqual({ value: null });
  await ask("ann", "savePreference", { key, value: { order: ["a"] } });
  await ask("ann", "savePreference", { key, value: { order: ["b", "a"] } });
  expect(await ask("ann", "readPreference", { key })).toEqual({ value: { order: ["b", "a"] } });
  expect(await ask("ben", "readPreference", { key })).toEqual({ value: null });
  await ask("ann", "savePreference", { key, value: null });
  expect(await ask("ann", "readPreference", { key })).toEqual({ value: null });
  expect(await database().select().from(preference)).toEqual([]);
});

it("a preference that is too long, or under a name that no part uses, is refused", async () => {
  await expect(ask("ann", "savePreference", { key: "a", value: "x".repeat(20_000) })).rejects.toThrow();
  await expect(ask("ann", "savePreference", { key: "../etc", value: 1 })).rejects.toThrow();
});

it("a view is seen by its person alone until it is shared, and changed by nobody else", async () => {
  const { id } = await save("ann", { name: "open" });
  expect([await names("ann"), await names("ben")]).toEqual([["open"], []]);
  await save("ann", { id, name: "open", isShared: true, isDefault: true });
  expect(await list("ben")).toMatchObject([{ name: "open", isMine: false, isDefault: false, personName: "ann" }]);
  await expect(save("ben", { id, name: "mine now" })).rejects.toMatchObject({ code: "not_found" });
  await expect(ask("ben", "removeView", { id })).rejects.toMatchObject({ code: "not_found" });
  await ask("ann", "removeView", { id });
  expect(await names("ann")).toEqual([]);
});

it("a page has one default view, and a name stands for one view", async () => {
  await save("ann", { name: "first", isDefault: true });
  await save("ann", { name: "second", isDefault: true });
  await save("ann", { name: "first", query: "status=6" });
  expect((await list("ann")).map(({ name, query, isDefault }) => [name, query, isDefault])).toEqual([
    ["first", "status=6", false],
    ["second", "status=5", true],
  ]);
});

it("a person keeps fifty views of a page and no more, and what is no view is refused", async () => {
  await database().delete(savedView);
  for (let number = 0; number < 50; number++) await save("ben", { name: `view ${number}` });
  await expect(save("ben", { name: "one more" })).rejects.toMatchObject({ code: "too_large" });
  await save("ben", { name: "view 7", query: "status=4" });
  await expect(save("ben", { name: " " })).rejects.toThrow();
  await expect(save("ben", { name: "x", layout: { order: "all" } })).rejects.toThrow();
  await expect(
    save("ben", { name: "x", layout: { order: [], visible: {}, widths: { a: 9_999 }, pinned: [] } }),
  ).rejects.toThrow();
});
