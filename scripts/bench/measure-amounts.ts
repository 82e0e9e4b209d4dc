import { amount, decimal } from "@/lib/api/fields";
import { formatMoney, sumAmounts } from "@/lib/money";
import { parseLossless } from "@/lib/server/huawei/numbers";
import { readAmount } from "@/lib/typed-amount";
import { randomFrom } from "../test/random";
import type { Figure } from "./figures";

const count = 1_000_000;
const perAnswer = 1_000;

const write = (cents: bigint) => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const centsOf = (text: string) => BigInt(text.replace("−", "-").replace(/[^\d-]/g, ""));

/** Random amounts as Huawei writes them, through everything that reads, adds and writes amounts, against whole cents. */
export function measureAmounts(seed: number): Figure[] {
  const random = randomFrom(seed);
  const next = () => {
    const size = 10 ** (2 + Math.floor(random() * 13));
    return BigInt(Math.floor(random() * size)) * (random() < 0.2 ? -1n : 1n);
  };
  let [floats, misread, misprinted, mistyped, wrongSums, measuredMs] = [0, 0, 0, 0, 0, 0];
  for (let done = 0; done < count; done += perAnswer) {
    const cents = Array.from({ length: perAnswer }, next);
    // Half of Huawei's answers write amounts as numbers, half as text.
    const body = `[${cents.map((value, at) => (at % 2 === 0 ? write(value) : `"${write(value)}"`)).join()}]`;
    const startedAt = performance.now();
    const parsed = (parseLossless(body) as unknown[]).map((value) => decimal.parse(value));
    const sum = sumAmounts(parsed.map((value) => value ?? "0"));
    const printed = parsed.map((value) => formatMoney(value ?? "0"));
    measuredMs += performance.now() - startedAt;
    floats += parsed.filter((value) => typeof value !== "string").length;
    misread += cents.filter((value, at) => write(value) !== parsed[at]).length;
    misprinted += cents.filter((value, at) => centsOf(printed[at] ?? "") !== value).length;
    const total = cents.reduce((all, value) => all + value, 0n);
    if (centsOf(formatMoney(sum)) !== total) wrongSums++;
    for (const value of cents.filter((one) => one > 0n)) {
      const typed = readAmount(formatMoney(write(value)));
      const sent = amount.safeParse("value" in typed ? typed.value : "");
      const fits = value < 10n ** 14n;
      if (sent.success !== fits || (sent.success && sent.data !== write(value))) mistyped++;
    }
  }
  const faults = { unit: "amounts", atMost: 0 };
  return [
    {
      what: `${count.toLocaleString("en")} random amounts: read, added up, written`,
      measured: measuredMs / 1000,
      unit: "s",
    },
    { what: "… that were a float on the way", measured: floats, ...faults },
    { what: "… read as something else", measured: misread, ...faults },
    { what: "… written as something else", measured: misprinted, ...faults },
    { what: "… typed as written, and sent as something else", measured: mistyped, ...faults },
    { what: "… sums that differ from whole cents", measured: wrongSums, unit: "sums", atMost: 0 },
  ];
}
