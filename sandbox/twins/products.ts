import type { products } from "@/lib/api/products";
import { catalogue } from "../world/catalogue";
import { areaTwins } from "./areas";
import { lookupTwins } from "./lookups";
import { ratingTwins } from "./ratings";
import { pageOf, type Twins } from "./twin";

/** The service catalogue, in the language of the call. */
export const productTwins: Twins<typeof products> = {
  listServiceTypes(input, { language }) {
    const part = input.service_type_name?.toLowerCase();
    const found = catalogue.filter((service) => part === undefined || service[language].toLowerCase().includes(part));
    return {
      total_count: found.length,
      service_types: pageOf(found, input).map((service) => ({
        service_type_name: service[language],
        service_type_code: service.code,
        abbreviation: service.abbreviation,
      })),
    };
  },
  ...lookupTwins,
  ...areaTwins,
  ...ratingTwins,
};
