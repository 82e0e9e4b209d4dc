import type { Tally } from "./judge-runs";

const columns: readonly (readonly [string, (tally: Tally) => string | number])[] = [
  ["runs", ({ runs }) => runs],
  ["killed", ({ killed }) => killed],
  ["missed", ({ missed }) => missed],
  ["applied", ({ applied }) => applied],
  ["done", ({ done }) => done],
  ["found done", ({ settledDone }) => settledDone],
  ["found not", ({ notApplied }) => notApplied],
  ["refused", ({ refused }) => refused],
  ["unwritten", ({ unwritten }) => unwritten],
  ["person", ({ person }) => person],
  ["open", ({ open }) => open],
  ["double", ({ double }) => double],
  ["lost", ({ lost }) => lost],
  ["phantom", ({ phantom }) => phantom],
  ["slowest s", ({ slowestSeconds }) => slowestSeconds.toFixed(1)],
];

/** Tallies as a table of plain text. */
export function tableOf(title: string, tallies: ReadonlyMap<string, Tally>): string {
  const rows = [
    [title, ...columns.map(([name]) => name)],
    ...[...tallies]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, tally]) => [name, ...columns.map(([, read]) => String(read(tally)))]),
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
    )
    .join("\n");
}
