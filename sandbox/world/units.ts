export interface Unit {
  readonly id: number;
  readonly zh: string;
  readonly en: string;
  readonly abbreviation: string;
  readonly type: number;
}

type Line = readonly [id: number, zh: string, en: string, abbreviation: string, type: number];

const lines: readonly Line[] = [
  [0, "天", "Day", "d", 2],
  [1, "元", "CNY", "Y", 1],
  [2, "角", "Jiao", "J", 1],
  [3, "分", "Fen", "F", 1],
  [4, "小时", "Hour", "h", 2],
  [5, "分钟", "Minute", "min", 2],
  [6, "秒", "Second", "s", 2],
  [10, "GB", "GB", "GB", 3],
  [11, "MB", "MB", "MB", 3],
  [12, "KB", "KB", "KB", 3],
  [13, "Byte", "Byte", "B", 3],
  [14, "个", "Piece", "pcs", 4],
  [15, "Mbps", "Mbps", "Mbps", 16],
  [17, "GB", "GB", "G", 7],
  [20, "个月", "Month", "m", 10],
  [19, "年", "Year", "y", 10],
  [51, "bps", "bps", "bps", 16],
];

/** The units that amounts of use come in; their numbers are Huawei's. */
export const units: readonly Unit[] = lines.map(([id, zh, en, abbreviation, type]) => ({
  ...{ id, zh, en, abbreviation, type },
}));

/** One of the first is so many of the second. */
export interface Conversion {
  readonly from: number;
  readonly to: number;
  readonly ratio: number;
  readonly type: number;
}

const conversion = (from: number, to: number, ratio: number, type: number): Conversion => ({ from, to, ratio, type });

export const conversions: readonly Conversion[] = [
  conversion(1, 2, 10, 1),
  conversion(2, 3, 10, 1),
  conversion(0, 4, 24, 2),
  conversion(0, 5, 1440, 2),
  conversion(4, 5, 60, 2),
  conversion(5, 6, 60, 2),
  conversion(10, 11, 1024, 3),
  conversion(11, 12, 1024, 3),
  conversion(12, 13, 1024, 3),
  conversion(19, 20, 12, 10),
  conversion(15, 51, 1_048_576, 16),
];

/** How many seconds, or bytes, a unit stands for; null for what measures neither. */
export function baseOf(id: number): { kind: "time" | "traffic"; amount: bigint } | null {
  const seconds = { 0: 86_400n, 4: 3_600n, 5: 60n, 6: 1n }[id];
  if (seconds !== undefined) return { kind: "time", amount: seconds };
  const bytes = { 10: 1_073_741_824n, 11: 1_048_576n, 12: 1024n, 13: 1n }[id];
  return bytes === undefined ? null : { kind: "traffic", amount: bytes };
}
