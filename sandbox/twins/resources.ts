import type { resources } from "@/lib/api/resources";
import { listPackageRecords, listPackages, listPackageUsages } from "./packages";
import { renewResources } from "./renew";
import { listOnDemand, listResources } from "./resource-lists";
import { autoRenew, cancelAutoRenew, setRenewConfig, toOnDemand } from "./resource-settings";
import type { Twins } from "./twin";
import { toOnDemandNow, unsubscribe } from "./unsubscribe";

/** Resources by the month or year and by use, and packages. */
export const resourceTwins: Twins<typeof resources> = {
  list: listResources,
  listOnDemand,
  renew: renewResources,
  unsubscribe,
  autoRenew,
  cancelAutoRenew,
  setRenewConfig,
  toOnDemand,
  toOnDemandNow,
  listPackages,
  listPackageUsages,
  listPackageRecords,
};
