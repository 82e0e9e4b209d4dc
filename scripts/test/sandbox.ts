import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

interface Partner {
  accessKey: string;
  secretKey: string;
  domainId: string;
  name: string;
  userName: string;
  password: string;
  agencyName: string;
}

export interface TestSandbox {
  endpoint: string;
  iam: string;
  partner: Partner;
  customers: { customerId: string; accountName: string; accessKey: string; secretKey: string }[];
  /** Asks `/__control/PATH`: POST with a body, GET without, or as told. Gives the answer. */
  control: (path: string, body?: unknown, method?: string) => Promise<unknown>;
  stop: () => Promise<void>;
}

const patience = 30_000;

/** Starts the real sandbox in a process of its own on a free port. */
export async function startSandbox({
  customers = 40,
  seed = 1,
  args = [],
}: {
  customers?: number;
  seed?: number | string;
  args?: readonly string[];
} = {}): Promise<TestSandbox> {
  const given = ["--port", "0", "--customers", String(customers), "--seed", String(seed), ...args];
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "sandbox/main.ts", ...given],
    // Without the options of the test runner's own processes.
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors = `${errors}${chunk}`.slice(-2_000);
  });
  const stop = async () => {
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 3_000);
    await exited;
    clearTimeout(timer);
  };
  process.once("exit", () => child.kill("SIGKILL"));
  const line = await new Promise<string>((resolve, reject) => {
    const refuse = (why: string) => void stop().then(() => reject(new Error(`the sandbox ${why}: ${errors}`)));
    const timer = setTimeout(() => refuse("was not ready in time"), patience);
    createInterface({ input: child.stdout }).once("line", (first) => {
      clearTimeout(timer);
      resolve(first);
    });
    void exited.then(() => refuse("ended before it was ready"));
  });
  const { endpoint, iam, partner, customers: keys } = JSON.parse(line) as Omit<TestSandbox, "control" | "stop">;
  return { endpoint, iam, partner, customers: keys, control: controlOf(endpoint), stop };
}

const controlOf =
  (endpoint: string): TestSandbox["control"] =>
  async (path, body, method = body === undefined ? "GET" : "POST") => {
    const response = await fetch(`${endpoint}/__control/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the sandbox refused ${method} ${path}: ${response.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
