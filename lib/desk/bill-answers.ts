// What the boards of bills answer. Amounts are decimal text, instants are UTC ISO text, months and days are Beijing's.

/** Where figures come from: the records of each resource, or, while a month has none of them yet, its monthly sums. */
export type BillSource = "records" | "sums";

/** What a month comes to. Null where the source does not tell it. */
export interface BillFigures {
  /** Everything charged, refunds taken off. */
  due: string;
  consumption: string;
  refunds: string;
  /** What the list price would have been, and what was taken off it. */
  official: string | null;
  discount: string | null;
  debt: string;
  writtenOff: string;
}

/** How a month was paid. */
export interface BillPayment {
  key: BillTender;
  amount: string;
}

export const billTenders = ["cash", "credit", "coupon", "cashCoupon", "card", "debt"] as const;
export type BillTender = (typeof billTenders)[number];

/** A part of a month, with the same part of the month before. */
export interface BillPart {
  key: string;
  label: string;
  amount: string;
  before: string;
}

/** The days of a month beside those of the month before. */
export interface BillDays {
  /** Every day of the month, first to last. */
  days: string[];
  /** Null from the day on that has no figures yet. */
  amounts: (string | null)[];
  /** The same days of the month before. */
  before: (string | null)[];
  /** The last whole day. */
  through: string | null;
  /** What the month comes to if it goes on so; null for one that is over, or has just begun. */
  projected: string | null;
  /** The mean of a day's pay-per-use that the projection goes on with, and of how many days. */
  pace: string | null;
  paceDays: number;
}

/** A month at a glance: one answer for the whole page. */
export interface BillBoard {
  cycle: string;
  currency: string;
  source: BillSource;
  /** Null while nothing of the month is there. */
  asOf: string | null;
  provisional: boolean;
  now: BillFigures;
  /** Null where the month before is not there. */
  before: BillFigures | null;
  payments: BillPayment[];
  days: BillDays | null;
  services: BillPart[];
  /** None where the source does not tell them. */
  regions: BillPart[];
  chargeModes: BillPart[];
  /** Largest first. */
  customers: BillPart[];
  customerCount: number;
  /** The farthest up or down first. */
  movers: BillPart[];
  /** How many records of resources stand behind it; null where they are not there. */
  rows: number | null;
}

export const billSplits = ["service", "chargeMode", "region"] as const;
export type BillSplit = (typeof billSplits)[number];

/** Months by their parts. */
export interface BillHistory {
  cycles: string[];
  currency: string;
  asOf: string | null;
  /** Largest first; what is beyond the asked number is summed into the key "other". Null where a month is not there. */
  series: { key: string; label: string; amounts: (string | null)[] }[];
  totals: (string | null)[];
}

/** What the records can be narrowed to. */
export interface BillChoices {
  services: { code: string; name: string }[];
  regions: { code: string; name: string }[];
  /** The months that are there, newest first. */
  cycles: string[];
}

/** A record of a resource's bill, as Huawei wrote it; names in Chinese as they came. */
export interface BillRow {
  /** Its name within its month: the customer and the place among that customer's records. */
  id: string;
  /** Huawei's own name for it. */
  recordId: string | null;
  cycle: string;
  customerId: string;
  /** As the partner's book has it. */
  customerName: string | null;
  associationType: string | null;
  /** When it was used, or until when, and when it was paid; UTC. */
  time: string | null;
  usedFrom: string | null;
  tradeTime: string | null;
  tradeId: string | null;
  serviceCode: string;
  service: string;
  resourceType: string | null;
  resourceId: string | null;
  resourceName: string | null;
  resourceTag: string | null;
  region: string | null;
  chargeMode: string;
  billType: string;
  product: string | null;
  spec: string | null;
  /** The unit that it was bought in, and how many of it. */
  periodType: string | null;
  periodCount: string | null;
  usage: string | null;
  usageType: string | null;
  /** Of the usage, what a package and what a reserved instance covered. */
  freeUsage: string | null;
  reservedUsage: string | null;
  orderType: string | null;
  paymentType: string | null;
  /** The part of a whole machine that it is of. */
  partService: string | null;
  partResourceType: string | null;
  partResourceId: string | null;
  partResourceName: string | null;
  managerId: string | null;
  project: string | null;
  official: string | null;
  discount: string | null;
  due: string;
  cash: string | null;
  credit: string | null;
  coupon: string | null;
  cashCoupon: string | null;
  card: string | null;
  debt: string | null;
  writtenOff: string | null;
  currency: string;
}

export interface BillRowPage {
  rows: BillRow[];
  next: string | null;
  /** What the whole filter holds; null where only reading every record would tell. */
  total: { rows: number; due: string; debt: string | null; writtenOff: string | null } | null;
}
