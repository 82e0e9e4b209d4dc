import { randomBytes } from "node:crypto";

/** A receipt of an issue, made if there is none yet: its page needs one. */
export async function keptReceipt(url: string, cookie: string): Promise<string> {
  const ask = async <Answer>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/api/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, cookie, ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  const { rows } = await ask<{ rows: { id: string }[] }>("desk/receipts", { limit: 1 });
  if (rows[0]) return rows[0].id;
  const { quotas } = await ask<{ quotas: Record<string, string>[] }>("coupons/listQuotas", {
    quota_type: 0,
    quota_status_list: [0],
    limit: 100,
  });
  const now = new Date().toISOString();
  const quota = quotas
    .filter(({ effective_time = "", expire_time = "9999" }) => effective_time <= now && expire_time > now)
    .sort((one, other) => Number(other.balance) - Number(one.balance))[0];
  // Some customers cannot be given anything, which the portal says before it sends.
  const found = await ask<{ rows: { customerId: string }[] }>("desk/findCustomers", { associationType: "2", limit: 9 });
  let refusal: unknown;
  for (const { customerId } of found.rows) {
    const input = { quota_id: quota?.quota_id, customer_ids: [customerId], face_value: "1" };
    const key = { "idempotency-key": randomBytes(16).toString("hex") };
    const receipt = await ask<{ id: string }>("coupons/issue", input, key).catch((error: unknown) => {
      refusal = error;
      return null;
    });
    if (receipt) return receipt.id;
  }
  throw refusal;
}
