import { beijingOffset, type Month, monthFrom } from "./calendar";
import { type ChargeMode, catalogue } from "./catalogue";
import { type CustomerBook, stayOf } from "./customers";
import { between, rolls } from "./draw";
import { type Fen, permille } from "./money";

/** What the customers use: one line for each service and charge mode, in arrays because a large world has 60,000. */
export interface Consumption {
  /** The lines of the customer at a place in `book.all` are `offsets[place]` up to `offsets[place + 1]`. */
  readonly offsets: Int32Array;
  service(line: number): number;
  mode(line: number): ChargeMode;
  /** Whether the line charges something in a month, and on which day the first time. 0 means that it does not. */
  firstDay(line: number, month: Month): number;
  /** The last month that a line is used in. */
  lastMonth(line: number): Month;
  /** What a line costs in a whole month. */
  amount(line: number, month: Month): Fen;
  /** A draw on a line that stays the same however many customers the world has. */
  dice(line: number, topic: number, month?: Month): number;
}

const modes: readonly ChargeMode[] = ["1", "3", "11"];
// By calendar month: quiet around the Spring Festival, busy before the year's end.
const seasons = [960, 860, 970, 1000, 1010, 1060, 1020, 1000, 1030, 1010, 1160, 1120];
const trendFrom = monthFrom("2024-01");

const wheel = catalogue.flatMap((service, at) => Array.from({ length: service.weight }, () => at));

/** Draws every customer's lines. Nothing depends on today, so closed months never change. */
export function createConsumption(seed: string, book: CustomerBook): Consumption {
  const roll = rolls(seed, "consumption");
  const offsets = new Int32Array(book.all.length + 1);
  const counts = book.all.map((customer) =>
    customer.relation === "resale" ? between(2, 9, roll(customer.index, 1)) : between(1, 4, roll(customer.index, 1)),
  );
  for (const [place, count] of counts.entries()) offsets[place + 1] = (offsets[place] ?? 0) + count;
  const size = offsets[book.all.length] ?? 0;
  const [services, lineModes, cycles] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  const [froms, untils, bases] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const [trends, joinDays, dueDays] = [new Int16Array(size), new Uint8Array(size), new Uint8Array(size)];
  const keys = new Int32Array(size);
  for (const [place, customer] of book.all.entries()) {
    const [joined, left] = stayOf(customer);
    const weight = between(30, 400, roll(customer.index, 2)) * (roll(customer.index, 3) % 12 === 0 ? 6 : 1);
    // The 28th stands for the days that not every month has.
    const joinDay = Math.min(28, new Date(customer.associatedAt + beijingOffset).getUTCDate());
    const used = new Set<number>();
    for (let line = offsets[place] ?? 0; line < (offsets[place + 1] ?? 0); line += 1) {
      const key = customer.index * 16 + line - (offsets[place] ?? 0);
      const dice = roll(key, 10);
      keys[line] = key;
      let service = wheel[dice % wheel.length] ?? 0;
      while (used.has(service)) service = (service + 1) % catalogue.length;
      used.add(service);
      const offered = catalogue[service]?.modes ?? modes;
      services[line] = service;
      lineModes[line] = modes.indexOf(offered[(dice >>> 12) % offered.length] ?? "3");
      cycles[line] = (dice >>> 16) % 10 < 6 ? 1 : 12;
      const start = (dice >>> 20) % 10 < 7 ? 0 : (dice >>> 22) % 14;
      froms[line] = joined + start;
      untils[line] = left ?? ((dice >>> 26) % 9 === 0 ? joined + start + 12 + (dice % 30) : 1_000_000);
      bases[line] = Math.max(200, (catalogue[service]?.size ?? 100) * weight);
      trends[line] = between(-6, 24, dice >>> 8);
      joinDays[line] = joinDay;
      dueDays[line] = between(1, 28, roll(key, 21));
    }
  }
  const at = (array: ArrayLike<number>, line: number) => array[line] ?? 0;
  const mode = (line: number): ChargeMode => modes[at(lineModes, line)] ?? "3";
  const dice = (line: number, topic: number, month = 0) => roll(at(keys, line), topic, month);
  return {
    offsets,
    dice,
    mode,
    service: (line) => at(services, line),
    lastMonth: (line) => at(untils, line),
    firstDay(line, month) {
      if (month < at(froms, line) || month > at(untils, line)) return 0;
      const first = month === at(froms, line) ? at(joinDays, line) : 1;
      if (mode(line) !== "1") return first;
      if ((month - at(froms, line)) % at(cycles, line) !== 0) return 0;
      return Math.max(first, at(dueDays, line));
    },
    amount(line, month) {
      const trend = Math.min(2600, Math.max(350, 1000 + at(trends, line) * (month - trendFrom)));
      const season = seasons[month % 12] ?? 1000;
      const noise = between(880, 1120, dice(line, 22, month));
      const yearly = mode(line) === "1" && at(cycles, line) === 12 ? 10n : 1n;
      return (
        permille(permille(permille(BigInt(at(bases, line)) * yearly, trend), season), noise) +
        BigInt(dice(line, 23, month) % 100)
      );
    },
  };
}
