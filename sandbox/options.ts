import { parseArgs } from "node:util";
import type { Site } from "@/lib/api/operation";
import type { PartnerKind } from "./world/world";

export type Shapes = "documented" | "observed";

export interface Options {
  readonly port: number;
  readonly host: string;
  readonly customers: number;
  readonly seed: string;
  readonly stateFile: string | null;
  readonly shapes: Shapes;
  readonly site: Site;
  readonly partner: PartnerKind;
  /** Whether bills record pay-per-use by the day or by the hour. */
  readonly usage: "daily" | "hourly";
  /** How many resellers a distributor has. */
  readonly resellers: number;
}

/** A mistake in how the sandbox was started: one sentence for the person who did. */
export class StartMistake extends Error {}

const wholeNumber = (name: string, text: string, low: number, high: number) => {
  const number = Number(text);
  if (/^\d{1,6}$/.test(text) && number >= low && number <= high) return number;
  throw new StartMistake(`--${name} must be a whole number from ${low} to ${high}, not "${text}".`);
};

const oneOf = <T extends string>(name: string, text: string, values: readonly T[]): T => {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new StartMistake(`--${name} must be ${values.join(" or ")}, not "${text}".`);
  return found;
};

const definitions = {
  port: { type: "string", default: "8900" },
  host: { type: "string", default: "127.0.0.1" },
  customers: { type: "string", default: "40" },
  seed: { type: "string", default: "1" },
  state: { type: "string" },
  shapes: { type: "string", default: "documented" },
  site: { type: "string", default: "cn" },
  partner: { type: "string", default: "solution" },
  resellers: { type: "string", default: "6" },
  usage: { type: "string", default: "daily" },
} as const;

/** Reads the command line; the first mistake stops with a sentence. */
export function readOptions(words: readonly string[]): Options {
  let values: Record<keyof typeof definitions, string | undefined>;
  try {
    values = parseArgs({ args: [...words], options: definitions, strict: true }).values as typeof values;
  } catch (mistake) {
    throw new StartMistake(
      `${(mistake as Error).message.split(". ")[0]}. Known options: --${Object.keys(definitions).join(", --")}.`,
    );
  }
  if (values.state === "") throw new StartMistake("--state needs the name of a file.");
  return {
    port: wholeNumber("port", values.port ?? "", 0, 65_535),
    host: values.host ?? "",
    customers: wholeNumber("customers", values.customers ?? "", 3, 100_000),
    seed: values.seed ?? "",
    stateFile: values.state ?? null,
    shapes: oneOf("shapes", values.shapes ?? "", ["documented", "observed"]),
    site: oneOf("site", values.site ?? "", ["cn", "intl"]),
    resellers: wholeNumber("resellers", values.resellers ?? "", 1, 1_000),
    usage: oneOf("usage", values.usage ?? "", ["daily", "hourly"]),
    partner: oneOf("partner", values.partner ?? "", ["solution", "distributor"]),
  };
}
