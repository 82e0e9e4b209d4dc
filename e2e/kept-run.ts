/** A draft of a bulk run with a good row and a bad one, made if there is none yet: its page needs one. */
export async function keptRun(url: string, cookie: string): Promise<string> {
  const ask = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${url}/api/desk/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, cookie },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  const name = "SD-7";
  const { rows } = await ask<{ rows: { id: string; name: string; state: string }[] }>("bulkRuns", {});
  const kept = rows.find((run) => run.name === name && run.state === "draft");
  if (kept) return kept.id;
  const found = await ask<{ rows: { customerId: string }[] }>("findCustomers", { associationType: "2", limit: 1 });
  const { id } = await ask<{ id: string }>("createBulkRun", { kind: "allocation", name, settings: {} });
  const payee = found.rows[0]?.customerId ?? "";
  const typed = [
    { payee, amount: "1.00" },
    { payee: "nobody", amount: "40,00" },
  ];
  await ask("addBulkRows", { id, from: 0, rows: typed });
  return id;
}
