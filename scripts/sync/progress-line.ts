import type { BillSyncState } from "@/lib/desk/bill-sync";

const width = 24;
const grouped = (value: number) => Math.round(value).toLocaleString("en-US");

function timeLeft(seconds: number): string {
  if (seconds < 90) return `${seconds} s left`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min left` : `${(seconds / 3600).toFixed(1)} h left`;
}

/** Whether every month that Huawei still knows is read to its end. */
export const isWhole = ({ cycles }: BillSyncState) =>
  cycles.every(({ state }) => state === "whole" || state === "final");

/** One line of how far the copy is: a bar over the months, the month that is read, records, speed and time left. */
export function progressLine(state: BillSyncState): string {
  const { cycles, rowsPerSecond, secondsLeft, isPaused, problem } = state;
  const shareOf = ({ state, customers, customersRead }: BillSyncState["cycles"][number]) =>
    state === "whole" || state === "final" ? 1 : customers === 0 ? 0 : Math.min(1, customersRead / customers);
  const share = cycles.reduce((sum, cycle) => sum + shareOf(cycle), 0) / Math.max(1, cycles.length);
  const filled = Math.floor(share * width);
  const now = cycles.find((cycle) => cycle.state === "reading" || cycle.state === "refreshing");
  const parts = [
    `[${"#".repeat(filled)}${".".repeat(width - filled)}] ${Math.floor(share * 100)} %`,
    now && `${now.cycle} ${grouped(now.customersRead)}/${grouped(now.customers)} customers`,
    `${grouped(cycles.reduce((sum, { rows }) => sum + rows, 0))} records`,
    isPaused ? "paused" : `${grouped(rowsPerSecond)}/s`,
    secondsLeft !== null && timeLeft(secondsLeft),
    problem !== null && `waiting: ${problem}`,
  ];
  return parts.filter(Boolean).join("  ");
}
