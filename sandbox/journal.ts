import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { StartMistake } from "./options";
import type { Change } from "./world/change";

/** A write that was applied: what came in, from whom, and what became of it. Replaying it gives the same state. */
export interface Entry {
  readonly time: string;
  readonly operation: string;
  readonly caller: { readonly kind: string; readonly domainId: string };
  readonly input: unknown;
  readonly results: Change["results"];
  /** The change itself, as the world applies it. */
  readonly change: Change;
}

const header = z.object({
  seed: z.string(),
  site: z.string(),
  month: z.int(),
  // Files of before there were distributors say nothing of it.
  partner: z.enum(["solution", "distributor"]).default("solution"),
});
export type Header = z.output<typeof header>;

/** The lines of a state file. A last line cut short by a kill is dropped: its call was never answered. */
function readLines(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  return whole.split("\n").filter((line) => line !== "");
}

/** Opens the state file, or makes it. The world of an older file begins in the file's month, so that nothing shifts. */
export function openState(file: string | null, wanted: Header): { header: Header; entries: Entry[] } {
  if (file === null) return { header: wanted, entries: [] };
  try {
    const [first, ...rest] = existsSync(file) ? readLines(file) : [];
    if (first === undefined) {
      writeFileSync(file, `${JSON.stringify(wanted)}\n`);
      return { header: wanted, entries: [] };
    }
    const found = header.parse(JSON.parse(first));
    if (found.seed !== wanted.seed || found.site !== wanted.site)
      throw new StartMistake(
        `The state file ${file} belongs to seed ${found.seed} of site ${found.site}: start with those, or with another file.`,
      );
    if (found.partner !== wanted.partner)
      throw new StartMistake(
        `The state file ${file} belongs to --partner ${found.partner}: start with that, or with another file.`,
      );
    return { header: found, entries: rest.map((line) => JSON.parse(line) as Entry) };
  } catch (mistake) {
    if (mistake instanceof StartMistake) throw mistake;
    throw new StartMistake(
      `The state file ${file} cannot be read or written: ${(mistake as Error).message.split("\n")[0]}`,
    );
  }
}

/** Every applied write, in memory and (when there is a state file) on disk before it takes effect. */
export function createJournal(
  file: string | null,
  { header: head, entries: past }: { header: Header; entries: Entry[] },
) {
  let entries = [...past];
  return {
    write(entry: Entry) {
      if (file !== null) appendFileSync(file, `${JSON.stringify(entry)}\n`);
      entries.push(entry);
    },
    list: (): readonly Entry[] => entries,
    clear() {
      entries = [];
      if (file !== null) writeFileSync(file, `${JSON.stringify(head)}\n`);
    },
  };
}

export type Journal = ReturnType<typeof createJournal>;
