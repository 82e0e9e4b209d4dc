import { parseArgs } from "node:util";
import { Refusal } from "./refusal.mjs";

/**
 * @typedef {object} UpOptions
 * @property {number} port 0 takes a free one
 * @property {string} host
 * @property {string} data
 * @property {number} customers
 * @property {number} seed
 * @property {boolean} dev
 * @property {boolean} json
 * @property {boolean} help
 */

export const usage = `npm run up [-- options]

  --port N        the portal's port, 0 takes a free one        (3000)
  --host ADDRESS  the address it listens on; 0.0.0.0 opens it  (127.0.0.1)
  --data FOLDER   database, secrets, state and logs            (.data)
  --customers N   how many customers the sandbox makes up      (40)
  --seed N        which world the sandbox makes up             (1)
  --dev           development server instead of build and start
  --json          progress on stderr; one line of JSON on stdout when ready
  --help          this text

Settings come from the environment or from .env at the root; with HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK
the portal talks to Huawei Cloud instead of the sandbox, with DATABASE_URL to a PostgreSQL of your own.
`;

const declared = /** @type {const} */ ({
  port: { type: "string", default: "3000" },
  host: { type: "string", default: "127.0.0.1" },
  data: { type: "string", default: ".data" },
  customers: { type: "string", default: "40" },
  seed: { type: "string", default: "1" },
  dev: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
});

/**
 * Reads the command line of `up`; refuses what it does not know with one sentence and exit code 2.
 * @param {string[]} argv
 * @returns {UpOptions}
 */
export function parseOptions(argv) {
  const { port, host, data, customers, seed, ...flags } = parseStrictly(argv, declared, "npm run up");
  if (data === "") throw new Refusal("--data needs the name of a folder.", 2);
  if (host === "") throw new Refusal("--host needs an address.", 2);
  return {
    ...flags,
    host,
    data,
    port: parseWhole("--port", port, 0, 65_535),
    customers: parseWhole("--customers", customers, 3, 100_000),
    seed: parseWhole("--seed", seed, 0, 2_147_483_647),
  };
}

/**
 * `parseArgs` with its complaints put as one sentence.
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} O
 * @param {string[]} argv
 * @param {O} options
 * @param {string} command
 */
export function parseStrictly(argv, options, command) {
  for (const argument of argv) {
    const name = /^--([^=]*)/.exec(argument)?.[1];
    if (argument === "--" || (name === undefined && !argument.startsWith("-"))) continue;
    if (name === undefined || !Object.hasOwn(options, name))
      throw new Refusal(`Unknown option ${argument.split("=")[0]}; ${command} -- --help lists what there is.`, 2);
  }
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const said = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new Refusal(`${said.replace(/\.? To specify.*$/, "").replace(/\.$/, "")}.`, 2);
  }
}

/**
 * @param {string} option
 * @param {string} text
 * @param {number} least
 * @param {number} most
 */
function parseWhole(option, text, least, most) {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Refusal(`${option} must be a whole number from ${least} to ${most}, not "${text}".`, 2);
}
