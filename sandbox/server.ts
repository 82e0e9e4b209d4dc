import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { control, isLoopback } from "./control";
import { Refusal, refuse, refuseAtGateway } from "./refusal";
import { type Reply, respond } from "./respond";
import { createRoutes } from "./routes";
import type { Sandbox } from "./sandbox";

const mostBytes = 12 * 1024 * 1024;
const controlPath = "/__control/";

/** Reads a body; one over 12 MB is refused by the gateway, whether its length was announced or not. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = () => reject(refuseAtGateway(413, "APIGW.0201", "Request entity too large."));
    if (Number(request.headers["content-length"] ?? 0) > mostBytes) return tooLarge();
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= mostBytes) parts.push(part);
      else tooLarge();
    });
    request.on("end", () => resolve(parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts)));
    request.on("error", () => reject(refuseAtGateway(400, "APIGW.0201", "Bad request: the body broke off.")));
  });
}

const headersOf = (request: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );

/** Answers the door that only this machine may use, and only unsigned: it is no interface of Huawei's. */
async function openControl(sandbox: Sandbox, request: IncomingMessage, name: string): Promise<Reply> {
  if (!isLoopback(request.socket.remoteAddress) || request.headers.authorization !== undefined)
    throw refuse(403, "CONTROL.403", "The control interface answers unsigned calls of this machine only.");
  const body = (await readBody(request)).toString("utf8");
  return { status: 200, text: JSON.stringify(control(sandbox, request.method ?? "GET", name, body)) };
}

const prefix = randomBytes(10).toString("hex");
let served = 0;
const nextRequestId = () => {
  served += 1;
  return prefix + served.toString(16).padStart(12, "0");
};

function send(sandbox: Sandbox, response: ServerResponse, requestId: string, reply: Exclude<Reply, "drop">) {
  response.setHeader("X-Request-Id", requestId);
  // The gateway's own time: a client learns from it how far its clock is off.
  response.setHeader("Date", new Date(sandbox.clock.now()).toUTCString());
  response.setHeader("Server", "api-gateway");
  if (reply.token !== undefined) response.setHeader("X-Subject-Token", reply.token);
  if (reply.status === 413) response.setHeader("Connection", "close");
  if (reply.text === null) return response.writeHead(reply.status).end();
  const bytes = Buffer.from(reply.text);
  response.writeHead(reply.status, {
    "Content-Type": "application/json;charset=utf-8",
    "Content-Length": bytes.length,
  });
  response.end(bytes);
}

/** The reply to whatever was thrown: a refusal as it says, anything else as Huawei's own breakdown. */
function replyTo(mistake: unknown, requestId: string): Exclude<Reply, "drop"> {
  if (mistake instanceof Refusal) return { status: mistake.status, text: JSON.stringify(mistake.body(requestId)) };
  console.error(mistake);
  return { status: 500, text: JSON.stringify({ error_code: "CBC.0999", error_msg: "Other errors." }) };
}

/** The sandbox as an HTTP server, not listening yet. */
export function createSandboxServer(sandbox: Sandbox): Server {
  const routeOf = createRoutes(sandbox.options.site);

  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const { method = "GET", url: target = "/" } = request;
    const [path = "/"] = target.split("?");
    if (path.startsWith(controlPath)) return openControl(sandbox, request, path.slice(controlPath.length));
    const route = routeOf(method, path);
    const name = route?.name ?? "unknown";
    sandbox.calls.received(name);
    try {
      if (!route) throw refuseAtGateway(404, "APIGW.0101", `The API does not exist: ${method} ${path}`);
      const body = await readBody(request);
      const reply = await respond(sandbox, route, { method, target, headers: headersOf(request), body });
      sandbox.calls.answered(name, reply === "drop" ? "dropped" : reply.status);
      return reply;
    } catch (mistake) {
      sandbox.calls.answered(name, mistake instanceof Refusal ? mistake.status : 500);
      throw mistake;
    }
  };

  const server = createServer(async (request, response) => {
    const requestId = nextRequestId();
    response.sendDate = false;
    const reply = await answer(request).catch((mistake: unknown) => replyTo(mistake, requestId));
    if (reply === "drop") request.socket.destroy();
    else send(sandbox, response, requestId, reply);
  });
  // Longer than any client keeps an idle connection, so that none is closed in its face.
  server.keepAliveTimeout = 75_000;
  return server;
}

/** Listens; the port that was taken in the end. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
