import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// A local server in a process of its own, as fast as Node is: every client is measured against the same one.
const answer = Buffer.from(
  JSON.stringify({
    total_count: 1,
    order_infos: [
      { order_id: "CS2611230001", customer_id: "c0", status: 5, amount_after_discount: 120, currency: "CNY" },
    ],
  }),
);

const server = createServer((request, response) => {
  request.resume();
  response
    .writeHead(200, { "content-type": "application/json", "content-length": answer.length, "x-request-id": "bench" })
    .end(answer);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
);
