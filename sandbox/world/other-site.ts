import { hexText, rolls } from "./draw";

/** A customer whose account belongs to Huawei's other site: real, and out of reach here. */
export const otherSiteCustomer = (seed: string) => hexText(rolls(seed, "other site"), 0);
