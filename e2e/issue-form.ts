import type { Page } from "@playwright/test";
import { expect, type Language } from "./fixtures";

/** The words of the issue form, by which tests find its parts. */
export const words = {
  zh: {
    quota: "额度",
    customers: "客户",
    face: "面额（元）",
    until: "失效日期",
    memo: "备注",
    check: "核对",
    confirm: /^确认发放 \d/,
    preview: "将会发生什么",
    takes: "额度余额将由",
  },
  en: {
    quota: "Quota",
    customers: "Customers",
    face: "Face value (CNY)",
    until: "End date",
    memo: "Memo",
    check: "Check",
    confirm: /^Issue \d/,
    preview: "What will happen",
    takes: "balance goes from",
  },
} as const;

/** The form's controls. */
export const partsOf = (page: Page, language: Language) => {
  const text = words[language];
  return {
    quota: page.getByRole("combobox", { name: text.quota, exact: true }),
    customers: page.getByRole("combobox", { name: text.customers, exact: true }),
    face: page.getByLabel(text.face),
    until: page.getByLabel(text.until, { exact: true }),
    memo: page.getByLabel(text.memo, { exact: true }),
    check: page.getByRole("button", { name: text.check, exact: true }),
    confirm: page.getByRole("button", { name: text.confirm }),
    preview: page.getByRole("region", { name: text.preview }),
  };
};

/** Chooses the quota with the most left in it. */
export async function chooseRoomyQuota(page: Page, language: Language) {
  const { quota } = partsOf(page, language);
  await quota.click();
  // The choice of a template has options of its own.
  const options = page.getByRole("listbox").getByRole("option");
  await expect(options.first()).toBeVisible();
  const most = await options.evaluateAll((options) => {
    const left = (option: Element) => Number(/¥([\d,]+)/.exec(option.textContent ?? "")?.[1]?.replaceAll(",", "") ?? 0);
    const amounts = options.map(left);
    return amounts.indexOf(Math.max(...amounts));
  });
  await options.nth(most).click();
}

/** Fills the form as far as the check: a quota with enough in it, the first few customers, a face value. */
export async function fillIssue(page: Page, url: string, language: Language, customers: number, faceValue: string) {
  const parts = partsOf(page, language);
  await page.goto(`${url}/coupons/issue`);
  await chooseRoomyQuota(page, language);
  await parts.customers.click();
  for (let chosen = 0; chosen < customers; chosen++)
    await page.getByRole("listbox").getByRole("option").first().click();
  await parts.face.fill(faceValue);
  await expect(parts.preview).toContainText(words[language].takes);
  return parts;
}
