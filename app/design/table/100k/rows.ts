import { multiplyAmount, subtractAmount } from "@/lib/money";
import names from "./names.json";

export interface SampleRow {
  id: string;
  name: string;
  account: string;
  region: string;
  status: string;
  service: string;
  orders: number;
  amount: string;
  debt: string;
  coupon: string;
  created: string;
  note: string;
}

const services = ["ECS", "OBS", "RDS", "CDN", "EIP", "VPC", "ELB", "CCE"];
const regions = ["cn-north-4", "cn-east-3", "cn-south-1", "ap-southeast-1"];
const states = ["active", "frozen", "pending"];
const start = Date.UTC(2024, 0, 1);
/** A number that looks like chance and is always the same. */
const scatter = (index: number, salt: number, below: number) =>
  ((index + 1) * 7919 * (salt * 2 + 1) + salt * 104_729) % below;
const pick = (list: readonly string[], index: number, salt: number) => list[scatter(index, salt, list.length)] ?? "";
const cents = (count: number) => multiplyAmount("0.01", count);

/** Rows that are the same in every run, with names in two scripts and amounts of both signs. */
export const sampleRows = (count: number): SampleRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: scatter(index, 3, 0xffffff).toString(16).padStart(8, "0") + index.toString(16).padStart(8, "0"),
    name: `${pick(names.cities, index, 1)}${pick(names.trades, index, 2)} ${index + 1}`,
    account: `acct-${scatter(index, 4, 99_991)}`,
    region: pick(regions, index, 5),
    status: pick(states, index, 6),
    service: pick(services, index, 7),
    orders: scatter(index, 8, 400),
    amount: subtractAmount("5000", cents(scatter(index, 9, 1_000_003))),
    debt: cents(scatter(index, 10, 30_011)),
    coupon: cents(scatter(index, 11, 500_009)),
    created: new Date(start + scatter(index, 12, 60_000_000) * 1_000).toISOString().replace(/\.\d+/, ""),
    note: `${pick(names.trades, index, 13)} ${scatter(index, 14, 977)}`,
  }));
