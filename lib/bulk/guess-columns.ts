import { type BulkField, type BulkKind, bulkFields } from "./kinds";

/** Which column of a file holds which field; null for a field that the file does not have. */
export type ColumnChoice = Partial<Record<BulkField, number | null>>;

export interface GuessedColumns {
  columns: ColumnChoice;
  /** The first row names the columns. */
  hasHeadings: boolean;
}

// The surest names first. A name is compared without spaces, brackets and what stands in them.
const names: Record<BulkField, readonly RegExp[]> = {
  payee: [
    /^(客户|customer)_?-?id$/,
    /^(客户编号|客户标识|customernumber|payee)$/,
    /^(客户账号|客户账号名|账号名|华为云账号名?|accountname|customeraccount|account)$/,
    /^(客户|收款客户|customer|id)$/,
  ],
  amount: [
    /^(面额|金额|拨款金额|发放金额|回收金额|券面额|face_?value|amount)$/,
    /(面额|金额|amount|value)$/,
    /^(额度|钱|sum|money|cny|元)$/,
  ],
  from: [
    /^(生效(时间|日期|日)?|开始(时间|日期|日)?|有效期(起|开始)|valid_?(from|time)|start(_?date)?|from|effective_?time)$/,
  ],
  until: [
    /^(失效(时间|日期|日)?|到期(时间|日期|日)?|截止(时间|日期|日)?|结束(时间|日期|日)?|有效期(至|止|结束)?|valid_?until|expir(y|e|es)(_?(date|time))?|end(_?date)?|until)$/,
  ],
  memo: [/^(备注|说明|附言|摘要|memo|remark|note|notes|comment)$/],
};

const plain = (heading: string) =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[(（[【].*$/, "")
    .replace(/[\s:*/]+/g, "");

/** Whether a text looks like what a field holds; a heading does not. */
const looks: Partial<Record<BulkField, RegExp>> = {
  payee: /^[0-9a-f]{24,64}$/i,
  amount: /^[¥$]?\d[\d,]*(\.\d+)?$/,
  from: /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}/,
  until: /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}/,
};

const shareOf = (cells: readonly string[], pattern: RegExp) => {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length === 0 ? 0 : filled.filter((cell) => pattern.test(cell)).length / filled.length;
};

/** Guesses by the headings, then by what stands in the columns, which column is which; a person may correct it. */
export function guessColumns(kind: BulkKind, table: readonly (readonly string[])[]): GuessedColumns {
  const fields: readonly BulkField[] = bulkFields[kind];
  const headings = (table[0] ?? []).map(plain);
  const columns: ColumnChoice = {};
  const taken = new Set<number>();
  const take = (field: BulkField, at: number) => {
    if (at < 0 || columns[field] !== undefined) return;
    columns[field] = at;
    taken.add(at);
  };
  for (const field of fields)
    for (const name of names[field])
      take(
        field,
        headings.findIndex((heading, at) => !taken.has(at) && name.test(heading)),
      );
  const isData = (text: string) => Object.values(looks).some((pattern) => pattern.test(text.trim()));
  const first = table[0] ?? [];
  const hasHeadings =
    taken.size > 0 || (table.length > 1 && first.some((cell) => cell.trim() !== "") && !first.some(isData));
  const body = table.slice(hasHeadings ? 1 : 0, 200);
  const cellsOf = (at: number) => body.map((row) => (row[at] ?? "").trim());
  const width = Math.max(0, ...body.map((row) => row.length));
  for (const field of fields) {
    const pattern = looks[field];
    if (columns[field] !== undefined || !pattern) continue;
    // A date that nobody named could be anything; an id and an amount speak for themselves.
    if (field === "from" || field === "until") continue;
    const ranked = Array.from({ length: width }, (_, at) => ({
      at,
      share: taken.has(at) ? 0 : shareOf(cellsOf(at), pattern),
    }))
      .filter(({ share }) => share >= 0.5)
      .sort((a, b) => b.share - a.share);
    take(field, ranked[0]?.at ?? -1);
  }
  return { columns, hasHeadings };
}
