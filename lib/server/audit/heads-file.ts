import "server-only";
import { open, readFile, rename } from "node:fs/promises";
import { environment } from "../environment";
import type { Head } from "./signing";

// The heads leave the database: whoever restores an old copy of it cannot restore these with it. Beside the file of all
// kept heads lies one with the newest, which is replaced after every entry.
const headsFile = () => environment().AUDIT_HEADS_FILE ?? null;
const newestFile = (file: string) => `${file}.newest`;

/** Whether heads are kept outside the database at all. */
export const hasHeadsFile = (): boolean => headsFile() !== null;

/** Adds a kept head to the file. */
export async function appendHead(head: Head): Promise<void> {
  const file = headsFile();
  if (file) await writeDurably(file, "a", `${JSON.stringify(head)}\n`);
}

/** The newest head that was written outside the database; null when there is none. */
export async function readNewest(): Promise<Head | null> {
  const file = headsFile();
  if (!file) return null;
  const text = await readFile(newestFile(file), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Head);
}

/** Puts a head in the place of the newest; a crash in the middle leaves the one before. */
export async function replaceNewest(head: Head): Promise<void> {
  const file = headsFile();
  if (!file) return;
  const fresh = `${newestFile(file)}.${process.pid}`;
  await writeDurably(fresh, "w", `${JSON.stringify(head)}\n`);
  await rename(fresh, newestFile(file));
}

async function writeDurably(path: string, flag: "a" | "w", text: string): Promise<void> {
  const file = await open(path, flag, 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
