import "server-only";
import pino from "pino";
import { environment } from "./environment";
import { single } from "./single";

/** JSON lines on standard output. What is logged is chosen line by line; keys, tokens, names and phones never are. */
export const log = single("log", () =>
  pino({ level: environment().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime }),
);
