import { catalogue } from "./catalogue";
import { between, hexText, rolls } from "./draw";
import { type Spec, specsOf } from "./order-lines";

/** Amounts with ten decimals: what prices by use are counted in before they are rounded. */
export type Price = bigint;
export const perUnit = 10_000_000_000n;

export interface Offered {
  readonly service: number;
  readonly spec: Spec;
  readonly productId: string;
  /** For an hour of one, or of one unit of size. */
  readonly hourly: Price;
}

const roll = rolls("price list", "hourly");
// In hours, a month has 30 days; a year costs ten months.
const hoursOf = { 0: 24n, 2: 720n, 3: 7_200n, 4: 1n } as const;

/** What is sold under the codes of a service, a resource and a specification; nothing where they do not belong together. */
export function findOffered(serviceCode: string, resourceCode: string, specCode: string, mode: "1" | "3") {
  const service = catalogue.findIndex((one) => one.code === serviceCode.toLowerCase());
  const sold = catalogue[service];
  if (!sold || sold.resource.code !== resourceCode || !sold.modes.includes(mode)) return null;
  const place = specsOf(service).findIndex(({ code }) => code === specCode);
  const spec = specsOf(service)[place];
  if (!spec) return null;
  const size = BigInt(spec.size?.amount ?? 1);
  // Hundredths a month by the service's usual size, dearer by specification, in ten decimals an hour.
  const monthly = BigInt(sold.size * (place + 1) * between(4, 9, roll(service, place))) * (perUnit / 100n);
  const offered: Offered = {
    service,
    spec,
    productId: hexText(roll, service * 10 + place),
    hourly: monthly / 720n / size,
  };
  return offered;
}

/** The price of a period of one. */
export const periodPrice = ({ hourly }: Offered, type: 0 | 2 | 3 | 4, count: number): Price =>
  hourly * hoursOf[type] * BigInt(count);
