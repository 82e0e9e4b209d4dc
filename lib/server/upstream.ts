import "server-only";
import type { z } from "zod";
import type { Declared, Operation } from "@/lib/api/operation";
import { createHuaweiClient } from "./huawei/client";
import { parseConfiguration } from "./huawei/configuration";
import type { Language } from "./language";
import { log } from "./log";
import { single } from "./single";
import { takeTurn } from "./turn";

/** What is known of the partner account that the portal works for. */
export const configuration = single("configuration", () => parseConfiguration(process.env));

/** The one client of the process: its pool, its clock offset, its token. */
export const huawei = single("huawei", () =>
  createHuaweiClient({
    configuration: configuration(),
    takeTurn: async (operation, perSecond) => takeTurn(await account(), operation, perSecond),
    log: log(),
  }),
);

/** The id of the partner account; every kept row carries it, so that two accounts never mix. */
export const account = (): Promise<string> => huawei().account();

/** Reads from Huawei for the portal itself, as the background jobs do. People's reads go through `invoke`. */
export async function readUpstream<In extends z.ZodObject, Out extends z.ZodType>(
  operation: Declared<In, Out, "read"> & { id: string },
  input: z.input<In>,
  language?: Language,
  /** The customer in whose name it is asked. */
  as?: { id: string; accountName: string | null },
): Promise<z.output<Out>> {
  const options = { ...(language && { language }), ...(as && { as }) };
  const { value } = await huawei().call(operation as unknown as Operation, input, options);
  return value as z.output<Out>;
}
