import { decodeText } from "./decode-text";
import { readCsv } from "./read-csv";

/** A table as it was pasted or stands in a file; a workbook has one for each sheet. */
export interface SourceTable {
  name: string;
  rows: string[][];
}

export type Source = { tables: SourceTable[]; encoding?: string } | { problem: "empty" | "old_excel" | "unreadable" };

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
const zip = [0x50, 0x4b];
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];

const found = (tables: SourceTable[]): Source =>
  tables.length === 0 || tables.every(({ rows }) => rows.length === 0) ? { problem: "empty" } : { tables };

/** Reads what was pasted. */
export const readPaste = async (text: string): Promise<Source> => found([{ name: "", rows: await readCsv(text) }]);

/** Reads a file by what it is, whatever it is called: a workbook, or text in any of the usual encodings. */
export async function readFile(file: File): Promise<Source> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (startsWith(bytes, oldExcel)) return { problem: "old_excel" };
    if (startsWith(bytes, zip)) return found(await (await import("./read-workbook")).readWorkbook(file));
    const { text, encoding } = decodeText(bytes);
    return { ...found([{ name: "", rows: await readCsv(text) }]), encoding };
  } catch {
    return { problem: "unreadable" };
  }
}
