/** The server's settings: reachable from this machine alone, small, and durable. */
export const settingsFor = (port: number): Record<string, string> => ({
  listen_addresses: "127.0.0.1",
  port: String(port),
  unix_socket_directories: "", // a path of one would often be too long, and nobody needs it
  max_connections: "60",
  shared_buffers: "128MB",
  work_mem: "16MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "512MB",
  fsync: "on",
  synchronous_commit: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off", // not in these binaries
  logging_collector: "off",
  log_checkpoints: "off",
});

/** The settings as arguments of `postgres`. */
export const settingArguments = (port: number): string[] =>
  Object.entries(settingsFor(port)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

// What would change how PostgreSQL's programs behave, and what is none of their business.
const notForServer = /^(PG|LC_|LANG)|^(NODE_OPTIONS|TZ)$|PASSWORD|SECRET|_SK$|_KEY$|^DATABASE_URL$/;

/** The environment of PostgreSQL's programs. */
export function serverEnvironment(values: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const own = { ...values };
  for (const name of Object.keys(own)) if (notForServer.test(name)) delete own[name];
  return { ...own, LC_ALL: "C", TZ: "UTC" };
}
