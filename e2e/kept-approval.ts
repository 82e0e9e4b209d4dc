import { randomBytes } from "node:crypto";

/** Above what the other journeys spend, so that the rule concerns none of them while it holds. */
export const askAbove = "7000";

/** Something to ask the portal with, as one person. */
export const askerOf =
  (url: string, cookie: string) =>
  async <Answer>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/api/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, cookie, ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer;
  };

const limits = { entry: null, run: null, day: null };

/** Sets the limit of one spend, or none. */
export const limitSpends = (url: string, admin: string, entry: string | null) =>
  askerOf(url, admin)("desk/saveApprovalRules", { ...limits, entry });

/** A customer whom money can be given to. */
export async function payeeOf(url: string, cookie: string, at = 0): Promise<string> {
  const ask = askerOf(url, cookie);
  const { rows } = await ask<{ rows: { customerId: string; frozen: string | null }[] }>("desk/findCustomers", {
    associationType: "2",
    limit: 100,
  });
  const found = rows.filter(({ frozen }) => frozen === "0")[at];
  if (!found) throw new Error("no customer to pay");
  return found.customerId;
}

/** A request that waits for a second person, made if there is none yet: its page needs one. */
export async function keptApproval(url: string, { asker, admin }: { asker: string; admin: string }): Promise<string> {
  const ask = askerOf(url, asker);
  const { rows } = await ask<{ rows: { id: string; isMine: boolean }[] }>("desk/approvals", { state: "waiting" });
  const kept = rows.find(({ isMine }) => isMine);
  if (kept) return kept.id;
  await limitSpends(url, admin, askAbove);
  const input = { customer_id: await payeeOf(url, asker), amount: "7000.01" };
  const key = { "idempotency-key": randomBytes(16).toString("hex") };
  const answer = await ask<{ approvalId?: string }>("accounts/allocate", input, key);
  await limitSpends(url, admin, null);
  if (!answer.approvalId) throw new Error(`no request was made: ${JSON.stringify(answer)}`);
  return answer.approvalId;
}
