import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { person } from "@/lib/db/schema";
import type { ArticleFeedback, FoundArticle, KnowledgeMiss, KnowledgeNote, NoteVersion } from "@/lib/desk/knowledge";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../actor";
import { database } from "../database";
import { runDesk } from "../desk/index";
import { account, huawei } from "../upstream";
import { countedWords, countMiss } from "./feedback";
import { searchNotes } from "./note-search";
import { searchArticles } from "./search";

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
  for (const role of ["admin", "finance", "sales", "viewer"] as const) {
    const [row] = await database()
      .insert(person)
      .values({ name: role, displayName: role, role, passwordHash: "none" })
      .returning();
    actors[role] = { personId: row?.id ?? "", name: role, displayName: role, role };
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
beforeEach(async () => {
  await database().sql`truncate knowledge_note, knowledge_note_version, knowledge_feedback, knowledge_miss`;
});

const ask = async <T>(who: string, name: Parameters<typeof runDesk>[0], input: object) => {
  const actor = actors[who];
  if (!actor) throw new Error(`nobody is called ${who}`);
  return (await runDesk(name, input, actor, "zh")) as T;
};
const save = (who: string, note: object) =>
  ask<{ id: string; version: number }>(who, "saveNote", {
    title: "额度审批找谁",
    body: "找 **渠道部** 王经理。",
    ...note,
  });
const problem = (code: string) => expect.objectContaining({ code });

describe("the company's notes", () => {
  it("are kept with every version, and each change is in the log with what the text hashes to", async () => {
    const { id } = await save("finance", {});
    expect(await save("admin", { id, seen: 1, body: "找李经理。" })).toEqual({ id, version: 2 });
    const note = await ask<KnowledgeNote>("viewer", "readNote", { id });
    expect(note).toMatchObject({ version: 2, body: "找李经理。", personName: "admin", isRemoved: false });
    const { rows } = await ask<{ rows: NoteVersion[] }>("viewer", "listNoteVersions", { id });
    expect(rows.map(({ version, personName }) => [version, personName])).toEqual([
      [2, "admin"],
      [1, "finance"],
    ]);
    const logged = await database().sql<{ action: string; detail: string }[]>`
      select action, detail from audit where subject_id = ${id} order by seq`;
    expect(logged.map(({ action }) => action)).toEqual(["note.saved", "note.saved"]);
    expect(logged[1]?.detail).toMatch(/"before":\["额度审批找谁",1,"[0-9a-f]{64}"\]/);
    expect(logged.map(({ detail }) => detail).join()).not.toContain("经理");
  });

  it("are written by whoever may, and by nobody else", async () => {
    for (const who of ["sales", "viewer"]) {
      await expect(save(who, {})).rejects.toEqual(problem("not_allowed"));
      await expect(ask(who, "removeNote", { id: crypto.randomUUID() })).rejects.toEqual(problem("not_allowed"));
    }
    await expect(save("finance", { articleId: "no-such-article" })).rejects.toEqual(problem("not_found"));
    await expect(save("finance", { id: crypto.randomUUID(), seen: 1 })).rejects.toEqual(problem("not_found"));
    await expect(save("finance", { body: "x".repeat(20_001) })).rejects.toBeDefined();
  });

  it("do not overwrite what somebody else changed meanwhile", async () => {
    const { id } = await save("finance", {});
    await save("admin", { id, seen: 1, body: "二" });
    await expect(save("finance", { id, seen: 1, body: "三" })).rejects.toMatchObject({
      code: "bad_input",
      fields: [{ rule: "note_changed" }],
    });
  });

  it("are found together with the articles, and no longer once they are removed", async () => {
    const { id } = await save("finance", {});
    const find = async () =>
      (await ask<{ rows: FoundArticle[] }>("viewer", "findArticles", { words: "额度审批找谁" })).rows;
    const [first] = await find();
    expect(first).toMatchObject({ id, title: "额度审批找谁", area: "公司笔记", href: `/knowledge/notes/${id}` });
    expect((await find()).length).toBeGreaterThan(1);
    await save("finance", { id, seen: 1, title: "找谁审批代金券" });
    expect((await find()).find((row) => row.id === id)?.title).toBe("找谁审批代金券");
    await ask("finance", "removeNote", { id });
    expect((await find()).map((row) => row.id)).not.toContain(id);
    await ask("finance", "restoreNote", { id });
    expect((await find()).map((row) => row.id)).toContain(id);
    expect((await ask<{ rows: FoundArticle[] }>("viewer", "findArticles", { ids: [id] })).rows).toHaveLength(1);
  });

  it("stay out of the search of people without a sign-in", async () => {
    await save("finance", { title: "内部秘密流程", body: "内部秘密流程只给同事看。" });
    expect((await searchNotes("内部秘密流程", await account(), "zh")).length).toBe(1);
    const open = await searchArticles("内部秘密流程", "zh");
    expect(JSON.stringify(open)).not.toContain("秘密");
  });

  it("stand beside the article that they annotate, and lead there", async () => {
    const { id } = await save("finance", { articleId: "bill-rounding" });
    const beside = await ask<{ rows: KnowledgeNote[] }>("viewer", "listNotes", { articleId: "bill-rounding" });
    expect(beside.rows.map((note) => note.id)).toEqual([id]);
    expect((await searchNotes("额度审批找谁", await account(), "en"))[0]).toMatchObject({
      href: `/knowledge/bill-rounding#note-${id}`,
      about: { id: "bill-rounding" },
    });
  });

  it("belong to their account alone", async () => {
    const { id } = await save("finance", {});
    await database().sql`update knowledge_note set account = 'another' where id = ${id}`;
    await expect(ask("admin", "readNote", { id })).rejects.toEqual(problem("not_found"));
    await expect(ask("admin", "removeNote", { id })).rejects.toEqual(problem("not_found"));
    expect((await ask<{ rows: KnowledgeNote[] }>("admin", "listNotes", {})).rows).toEqual([]);
  });

  it("take text that PostgreSQL would refuse", async () => {
    const { id } = await save("finance", { title: "a\u0000b\ud800c", body: "x\u0000\udfff" });
    expect(await ask<KnowledgeNote>("viewer", "readNote", { id })).toMatchObject({
      title: "ab\ufffdc",
      body: "x\ufffd",
    });
  });
});

describe("what people say and do not find", () => {
  it("counts one vote of a person per article, the latest, and shows no names", async () => {
    const vote = (who: string, isHelpful: boolean, note?: string) =>
      ask(who, "rateArticle", { articleId: "bill-rounding", isHelpful, ...(note && { note }) });
    await vote("viewer", true);
    await vote("viewer", false, "没写舍入规则");
    await vote("sales", true);
    const { rows } = await ask<{ rows: ArticleFeedback[] }>("admin", "listKnowledgeFeedback", {});
    expect(rows).toMatchObject([
      { articleId: "bill-rounding", helpful: 1, notHelpful: 1, notes: [{ text: "没写舍入规则", isHelpful: false }] },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/viewer|sales/);
    await expect(ask("viewer", "rateArticle", { articleId: "nothing", isHelpful: true })).rejects.toEqual(
      problem("not_found"),
    );
    for (const name of ["listKnowledgeFeedback", "listKnowledgeMisses"] as const)
      await expect(ask("finance", name, {})).rejects.toEqual(problem("not_allowed"));
  });

  it("counts words that found nothing, the most frequent first, with nothing personal in them", async () => {
    const owner = await account();
    for (const words of ["怎么退群", "怎么退群 ", "张三 13800138000", "张三 139 0013 9000", "a@b.example 余额"])
      await countMiss(words, owner);
    const { rows } = await ask<{ rows: KnowledgeMiss[] }>("admin", "listKnowledgeMisses", {});
    expect(rows.map(({ words, times }) => [words, times])).toEqual(
      expect.arrayContaining([
        ["怎么退群", 2],
        ["张三 #", 2],
        ["@ 余额", 1],
      ]),
    );
    expect(rows[0]?.times).toBe(2);
    expect(countedWords("CBC.99000035 报错")).toBe("cbc.99000035 报错");
  });
});
