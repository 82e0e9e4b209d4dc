import Papa from "papaparse";

type Table = string[][];

const sliceLength = 256 * 1024;
/** A quoted cell with more line breaks than this is a quote that somebody forgot to close. */
const mostLines = 20;
/** Records read between two breaths of the page. */
const recordsPerSlice = 2_000;

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== "");

/** What separates the cells: a spreadsheet pastes tabs, a file says by its first lines. */
function delimiterOf(text: string): string {
  const sample = text
    .slice(0, 10_000)
    .split(/\r\n|\r|\n/)
    .slice(0, 20)
    .join("\n");
  if (sample.includes("\t")) return "\t";
  const { delimiter } = Papa.parse(sample, { delimitersToGuess: [",", ";", "|"] }).meta;
  return delimiter || ",";
}

/** Reads a well-formed text slice by slice; null as soon as its quotes do not pair. */
const readWhole = (text: string, delimiter: string) =>
  new Promise<Table | null>((resolve) => {
    const rows: Table = [];
    let isBroken = false;
    Papa.parse<string[]>(text, {
      delimiter,
      chunkSize: sliceLength,
      chunk: ({ data, errors }, parser) => {
        isBroken ||= errors.some(({ type }) => type === "Quotes");
        if (isBroken) return parser.abort();
        for (const row of data) if (isFilled(row)) rows.push(row);
        parser.pause();
        setTimeout(() => parser.resume(), 0);
      },
      complete: () => resolve(isBroken ? null : rows),
    } as Papa.ParseLocalConfig<string[], string> as never);
  });

/** Records of a text whose quotes do not all pair: a record ends where they do, and a quote without a partner is a character. */
function recordsOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const isPaired = (record: string) => (record.split('"').length - 1) % 2 === 0;
  const records: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let record = lines[at] ?? "";
    let used = 1;
    while (!isPaired(record) && used < mostLines && at + used < lines.length) {
      record += `\n${lines[at + used] ?? ""}`;
      used += 1;
    }
    if (!isPaired(record)) {
      record = lines[at] ?? "";
      used = 1;
    }
    records.push(record);
    at += used;
  }
  return records;
}

const noQuote = "\u0000";

function readRecord(record: string, delimiter: string): Table {
  const read = Papa.parse<string[]>(record, { delimiter });
  if (!read.errors.some(({ type }) => type === "Quotes")) return read.data;
  return record.split("\n").flatMap((line) => Papa.parse<string[]>(line, { delimiter, quoteChar: noQuote }).data);
}

/** Reads a text whose quotes are broken record by record, so that one bad row takes no other with it. */
async function readBroken(text: string, delimiter: string): Promise<Table> {
  const rows: Table = [];
  const records = recordsOf(text);
  for (const [at, record] of records.entries()) {
    for (const row of readRecord(record, delimiter)) if (isFilled(row)) rows.push(row);
    if (at % recordsPerSlice === recordsPerSlice - 1) await breathe();
  }
  return rows;
}

/** The cells of pasted text or of a CSV file. A malformed row never loses the rows around it. */
export async function readCsv(text: string): Promise<Table> {
  const delimiter = delimiterOf(text);
  return (await readWhole(text, delimiter)) ?? readBroken(text, delimiter);
}
