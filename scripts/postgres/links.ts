import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Package } from "./package";

interface Link {
  source: string;
  target: string;
}

/**
 * Makes the links between the shared libraries that an npm package cannot carry; its own install script would do it,
 * but none is run here. May be done by several processes at once.
 * @returns false when the folder cannot be written
 */
export function linkLibraries(native: string): boolean {
  try {
    for (const { source, target } of readLinks(native)) makeLink(source, target);
    return true;
  } catch (error) {
    if (isNotWritable(error)) return false;
    throw error;
  }
}

/** Copies the binaries to a folder, for everybody to use, unless they are there; it appears whole or not at all. */
export function copyBinaries({ native }: Package, folder: string): void {
  if (existsSync(folder)) return;
  const draft = `${folder}.${randomBytes(4).toString("hex")}`;
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    for (const { source, target } of readLinks(draft)) makeLink(source, target);
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // another process was faster
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A package installed under a narrow umask is readable by its owner alone, and a plain copy of it would be too. */
function openToAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.mode | (entry.mode & 0o100 ? 0o555 : 0o444));
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

function readLinks(native: string): Link[] {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  // Paths in the list start at the folder above `native`, which may have another name in a copy.
  const here = (path: string) => join(native, relative("native", path));
  return (JSON.parse(readFileSync(list, "utf8")) as Link[]).map(({ source, target }) => ({
    source: here(source),
    target: here(target),
  }));
}

function makeLink(source: string, target: string): void {
  if (existsSync(target)) return;
  const draft = `${target}.${randomBytes(4).toString("hex")}`;
  try {
    symlinkSync(relative(dirname(target), source), draft);
    renameSync(draft, target); // also replaces a link that leads nowhere
  } finally {
    rmSync(draft, { force: true });
  }
}

const isNotWritable = (error: unknown) =>
  error instanceof Error && "code" in error && ["EACCES", "EPERM", "EROFS"].includes(String(error.code));
