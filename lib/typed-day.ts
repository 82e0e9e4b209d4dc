import type { Reading } from "./typed-amount";

// Days as people write them in Chinese and English, to `YYYY-MM-DD`. The year comes first or not at all: 01/02/2027 is two days.

const pad = (value: number, length = 2) => String(value).padStart(length, "0");
const msPerDay = 24 * 60 * 60 * 1000;

const exists = (year: number, month: number, day: number) => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
};

const dayOf = (year: number, month: number, day: number): Reading =>
  exists(year, month, day) ? { value: `${pad(year, 4)}-${pad(month)}-${pad(day)}` } : { rule: "day_none" };

/** A day without its year is the next one that comes, today included; 29 February waits for its year. */
function nextDayOf(month: number, day: number, today: string): Reading {
  const year = Number(today.slice(0, 4));
  const found = Array.from({ length: 9 }, (_, ahead) => dayOf(year + ahead, month, day)).find(
    (reading) => "value" in reading && reading.value >= today,
  );
  return found ?? { rule: "day_none" };
}

const moveDay = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);

/** A day moved by months; the 31st of a shorter month is its last day. */
function moveMonth(today: string, months: number): Reading {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return { value: new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10) };
}

const words: Readonly<Record<string, number>> = { today: 0, 今天: 0, 今日: 0, tomorrow: 1, 明天: 1, 明日: 1, 后天: 2 };

/** Reads a day that is written in figures or as a distance from today; words are left to `readSpokenDay`. */
export function readDay(typed: string, today: string): Reading {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const number = (value: string | undefined) => Number(value);
  const full =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(text) ??
    /^(\d{4})()年\s*(\d{1,2})月\s*(\d{1,2})[日号]?$/.exec(text);
  if (full) return dayOf(number(full[1]), number(full[3]), number(full[4]));
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月\s*(\d{1,2})[日号]?$/.exec(text);
  if (short) return nextDayOf(number(short[1]), number(short[2]), today);
  const ahead = /^\+\s*(\d{1,3})\s*(d|days?|天|日|w|weeks?|周|m|months?|个月|月)$/.exec(text);
  if (ahead) {
    const count = number(ahead[1]);
    if (/^(m|个|月)/.test(ahead[2] ?? "")) return moveMonth(today, count);
    return { value: moveDay(today, /^[w周]/.test(ahead[2] ?? "") ? count * 7 : count) };
  }
  if (Object.hasOwn(words, text)) return { value: moveDay(today, words[text] ?? 0) };
  return { rule: /^[\d\s\-/.,]+$/.test(text) ? "day_order" : "day" };
}
