import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";

const texts = {
  zh: {
    readPaste: "读取粘贴内容",
    paste: "或从表格中复制后粘贴",
    choose: "选择文件",
    check: /^核对 \d+ 行$/,
    rows: "共 6 行，3 行可以执行，3 行有问题。",
    comma: "金额中不要有逗号",
    change: "修改第 2 行",
    amount: /^金额/,
    next: "保存并看下一个问题",
    close: "关闭",
    leaveOut: "剔除 2 个问题行",
    clean: "共 6 行，4 行可以执行。",
    save: "下载问题行",
    run: "执行 4 行",
    confirm: /^确认拨款 ¥/,
    done: "已处理 4 / 4 行",
    problems: "问题",
    all: "全部 6",
    pause: "暂停",
    resume: "继续执行",
    cancel: "取消任务",
    paused: "任务已暂停",
    cancelled: "已取消",
    unknown: "1 行结果未知",
    notPermitted: "您的角色不能执行批量任务。",
  },
  en: {
    readPaste: "Read what was pasted",
    paste: "Or paste cells from a spreadsheet",
    choose: "Choose a file",
    check: /^Check \d+ rows?$/,
    rows: "6 rows, 3 can run, 3 with problems.",
    comma: "Write the amount without any comma",
    change: "Change row 2",
    amount: /^Amount/,
    next: "Save, then the next problem",
    close: "Close",
    leaveOut: "Leave out 2 problem rows",
    clean: "6 rows, 4 can run.",
    save: "Get the problem rows",
    run: "Run 4 rows",
    confirm: /^Allocate ¥/,
    done: "4 of 4 rows",
    problems: "Problems",
    all: "All 6",
    pause: "Pause",
    resume: "Go on",
    cancel: "Cancel the run",
    paused: "The run is paused",
    cancelled: "Cancelled",
    unknown: "1 row has no known outcome",
    notPermitted: "Your role may not make bulk runs.",
  },
} as const;

type Post = (path: string, body: unknown, options: { cookie: string }) => Promise<Response>;

/** Resale customers whom money can be given to. */
async function payeesOf(post: Post, cookie: string) {
  const answer = await post("desk/findCustomers", { associationType: "2", limit: 100 }, { cookie });
  const { rows } = (await answer.json()) as { rows: { customerId: string; accountName: string; frozen: string }[] };
  return rows.filter(({ frozen }) => frozen === "0");
}

const gbk = new Map(
  [..."客户金额备注"].map((text, at) => [text, [0xbfcd, 0xbba7, 0xbdf0, 0xb6ee, 0xb1b8, 0xd7a2][at] ?? 0]),
);
/** A text as Chinese Excel saves it, for the few characters that the test writes. */
const inGbk = (text: string) =>
  Buffer.from(
    [...text].flatMap((char) =>
      gbk.has(char) ? [(gbk.get(char) ?? 0) >> 8, (gbk.get(char) ?? 0) & 255] : [char.charCodeAt(0)],
    ),
  );

for (const language of ["zh", "en"] as const) {
  const text = texts[language];

  test(`a file with errors is checked, mended in place and run once (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sandbox,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const payees = (await payeesOf(post, await sessionOf("finance"))).slice(language === "zh" ? 0 : 6);
    const id = (at: number) => payees[at]?.customerId ?? "";
    const cents = language === "zh" ? "17" : "19";
    const lines = [
      "客户,金额,备注",
      `${id(0)},1.${cents},x`,
      `${id(1)},"2,${cents}",x`,
      `${payees[2]?.accountName},3.${cents},x`,
      `nobody,4.${cents},x`,
      `${id(4)},5.${cents},x`,
      `${id(5)},6.${cents}5,x`,
    ];
    // Calls of an earlier run may still arrive: only amounts with these cents are this test's.
    const ownMoves = async () =>
      (await sandbox.journal()).filter(({ input }) => String(input.amount).endsWith(`.${cents}`));
    await page.goto(`${portal.url}/bulk/new?kind=allocation`);
    await page
      .getByLabel(text.choose)
      .first()
      .setInputFiles({ name: "rows.csv", mimeType: "text/csv", buffer: inGbk(lines.join("\r\n")) });
    await page.getByRole("button", { name: text.check }).click();
    await expect(page.getByText(text.rows)).toBeVisible();
    await expect(page.getByRole("gridcell").filter({ hasText: text.comma })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
    await page.screenshot({ path: `e2e/screenshots/bulk-check.${language}.png` });

    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: text.save }).click();
    const saved = readFileSync(await (await saving).path(), "utf8");
    expect(saved).toContain(text.comma);
    expect(saved.trim().split("\r\n")).toHaveLength(4);

    await page.getByRole("button", { name: text.change }).press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel(text.amount)).toBeFocused();
    await dialog.getByLabel(text.amount).fill(`2.${cents}`);
    await dialog.getByRole("button", { name: text.next }).click();
    await expect(dialog.getByRole("textbox").first()).toHaveValue("nobody");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: text.leaveOut }).click();
    await expect(page.getByText(text.clean)).toBeVisible();
    expect(await ownMoves()).toEqual([]);

    await page.getByRole("button", { name: text.run, exact: true }).click();
    await page.getByRole("button", { name: text.confirm }).dblclick();
    await expect(page.getByText(text.done)).toBeVisible({ timeout: 20_000 });
    await page.screenshot({ path: `e2e/screenshots/bulk-done.${language}.png` });
    const moved = (await ownMoves()).map(({ input }) => [input.customer_id, input.amount]);
    expect(moved.sort()).toEqual([0, 1, 2, 4].map((at) => [id(at), `${at + 1}.${cents}`]).sort());
    await page.goto(`${portal.url}/bulk`);
    await expect(page.getByRole("gridcell").filter({ hasText: "rows" }).first()).toBeVisible();
  });

  test(`a run is paused, goes on, and is cancelled; a lost answer shows as unknown (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sandbox,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const cookie = await sessionOf("finance");
    const payees = await payeesOf(post, cookie);
    const ask = async <T>(path: string, body: unknown) =>
      (await (await post(`desk/${path}`, body, { cookie })).json()) as T;
    const { id } = await ask<{ id: string }>("createBulkRun", {
      kind: "allocation",
      name: `${language} 7`,
      settings: { isTwiceMeant: true },
    });
    const rows = [1, 2, 3, 4, 5, 6].flatMap((cents) =>
      payees.slice(0, 20).map(({ customerId }) => ({ payee: customerId, amount: `0.0${cents}` })),
    );
    await ask("addBulkRows", { id, from: 0, rows });
    await sandbox.fault({ kind: "drop-after", operation: "UpdateCustomerAccountAmount", count: 1 });
    const { hash } = await ask<{ hash: string }>("checkBulkRun", { id });
    const before = (await sandbox.journal()).length;
    await ask("startBulkRun", { id, hash });
    await page.goto(`${portal.url}/bulk/${id}`);
    await expect(page.getByText(text.unknown)).toBeVisible({ timeout: 20_000 });
    await page.getByRole("button", { name: text.pause }).click();
    await expect(page.getByText(text.paused)).toBeVisible();
    await page.getByRole("button", { name: text.resume }).click();
    await expect(page.getByRole("button", { name: text.pause })).toBeVisible();
    await page.getByRole("button", { name: text.cancel }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: text.cancel }).click();
    await expect(page.getByText(text.cancelled, { exact: true })).toBeVisible();
    await expect
      .poll(async () => {
        const run = await ask<{ done: number; unknown: number }>("bulkRun", { id });
        return run.done + run.unknown - ((await sandbox.journal()).length - before);
      })
      .toBe(0);
  });
}

test("who may not spend sees no bulk runs and can start none", async ({ page, enter, portal, post, sessionOf }) => {
  await enter({ role: "viewer", language: "en" });
  await page.goto(`${portal.url}/bulk`);
  await expect(page.getByText(texts.en.notPermitted)).toBeVisible();
  await expect(page.getByRole("link", { name: "Bulk runs" })).toHaveCount(0);
  const cookie = await sessionOf("viewer");
  expect((await post("desk/bulkRuns", {}, { cookie })).status).toBe(403);
  expect((await post("desk/createBulkRun", { kind: "coupon", name: "x", settings: {} }, { cookie })).status).toBe(403);
});
