import { createRequire } from "node:module";
import postgres from "postgres";

// The loop that people write with the official SDK: a customer after the other, a page after the other, each page
// inserted before the next is asked for. `node … SECONDS` with the customers' ids and the cycle on standard input; prints how many records a second it kept.

interface Sdk {
  ClientBuilder: new (
    init: (client: unknown) => unknown,
    type: string,
  ) => { withCredential(credential: unknown): { withEndpoint(endpoint: string): { build(): unknown } } };
  GlobalCredentials: new () => { withAk(ak: string): { withSk(sk: string): { withDomainId(id: string): unknown } } };
}

const { env } = process;
const seconds = Number(process.argv[2] ?? 10);
const load = createRequire(import.meta.url);
const { ClientBuilder } = load("@huaweicloud/huaweicloud-sdk-core/ClientBuilder") as Pick<Sdk, "ClientBuilder">;
const { GlobalCredentials } = load("@huaweicloud/huaweicloud-sdk-core") as Pick<Sdk, "GlobalCredentials">;
const client = new ClientBuilder((inner) => inner, "GlobalCredentials")
  .withCredential(
    new GlobalCredentials()
      .withAk(env.HUAWEICLOUD_SDK_AK ?? "")
      .withSk(env.HUAWEICLOUD_SDK_SK ?? "")
      .withDomainId(env.HUAWEICLOUD_SDK_DOMAIN_ID ?? ""),
  )
  .withEndpoint(env.HUAWEI_BSS_ENDPOINT ?? "")
  .build() as { sendRequest(options: object): Promise<unknown> };
const ask = async (method: string, url: string, queryParams: object, data?: object) =>
  (await client.sendRequest({
    method,
    url,
    contentType: "application/json",
    queryParams,
    pathParams: {},
    headers: {},
    data,
  })) as {
    fee_records?: Record<string, unknown>[];
    total_count?: number;
    sub_customers?: { customer_id: string }[];
  };

const path = "/v2/bills/subcustomer-bills/res-fee-records";
const sql = postgres(env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
await sql`create table loop_row (id text, customer_id text, service text, resource_id text, due numeric, record text)`;
const cycle = process.argv[3] ?? "";
const { sub_customers: customers = [] } = await ask(
  "POST",
  `${path}/sub-customers/query`,
  {},
  { bill_cycle: cycle, limit: 100 },
);

const startedAt = performance.now();
const isOver = () => performance.now() - startedAt > seconds * 1000;
let rows = 0;
for (let at = 0; !isOver(); at = (at + 1) % customers.length) {
  const customer = customers[at]?.customer_id;
  for (let offset = 0, total = 1; offset < total && !isOver(); offset += 100) {
    const page = await ask("GET", path, { bill_cycle: cycle, customer_id: customer, offset, limit: 100 });
    total = page.total_count ?? 0;
    const records = (page.fee_records ?? []).map((record) => ({
      id: String(record.id),
      customer_id: String(record.customer_id),
      service: String(record.service_type_code),
      resource_id: String(record.resource_id),
      due: String(record.payment_amount),
      record: JSON.stringify(record),
    }));
    if (records.length > 0) await sql`insert into loop_row ${sql(records)}`;
    rows += records.length;
  }
}
process.stdout.write(`${JSON.stringify({ perSecond: rows / ((performance.now() - startedAt) / 1000) })}\n`);
await sql.end();
