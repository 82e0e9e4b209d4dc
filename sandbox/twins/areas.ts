import type { areaLists } from "@/lib/api/areas";
import { type Area, provinces } from "../world/areas";
import { pageOf, type Twins } from "./twin";

type Page = { offset?: number | undefined; limit?: number | undefined };

const plain = (areas: readonly Area[], page: Page) => pageOf(areas, page).map(({ code, name }) => ({ code, name }));
const cities = provinces.flatMap((province) => province.parts);

/** Provinces, cities and counties; a code that does not exist has none. */
export const areaTwins: Twins<typeof areaLists> = {
  listProvinces: (input) => ({ count: provinces.length, provinces: plain(provinces, input) }),

  listCities(input) {
    const parts = provinces.find(({ code }) => code === input.province_code)?.parts ?? [];
    return { count: parts.length, cities: plain(parts, input) };
  },

  listCounties(input) {
    const parts = cities.find(({ code }) => code === input.city_code)?.parts ?? [];
    return { count: parts.length, counties: plain(parts, input) };
  },
};
