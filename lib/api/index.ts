import { accounts } from "./accounts";
import { bills } from "./bills";
import { coupons } from "./coupons";
import { customers } from "./customers";
import type { Operation } from "./operation";
import { orders } from "./orders";
import { products } from "./products";
import { resellers } from "./resellers";
import { resources } from "./resources";

/** Every declared operation by domain: `api.coupons.issue`. */
export const api = { customers, resellers, accounts, coupons, orders, resources, bills, products };
export type Api = typeof api;

const declared: Operation[] = Object.values(api).flatMap((domain) => Object.values(domain) as unknown as Operation[]);

/** Every declared operation by id: `coupons.issue`. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  declared.map((operation) => [operation.id, operation]),
);
