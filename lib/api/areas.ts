import { z } from "zod";
import { answer, id, rows, text, whole } from "./fields";
import { read } from "./operation";

// Ten come unless told otherwise, whatever the count says.
const paging = { offset: z.int().min(0).optional(), limit: z.int().min(1).max(1000).optional() };
const areas = rows({ code: text, name: text });

/** China's provinces, cities and counties; they have Chinese names alone. */
export const areaLists = {
  listProvinces: read({
    huawei: "ListProvinces",
    title: { zh: "查询省份", en: "List provinces" },
    method: "GET",
    path: "/v2/systems/configs/provinces",
    in: z.object(paging),
    out: answer({ count: whole, provinces: areas }),
    sites: ["cn"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listCities: read({
    huawei: "ListCities",
    title: { zh: "查询城市", en: "List cities" },
    method: "GET",
    path: "/v2/systems/configs/cities",
    in: z.object({ province_code: id(), ...paging }),
    out: answer({ count: whole, cities: areas }),
    sites: ["cn"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listCounties: read({
    huawei: "ListCounties",
    title: { zh: "查询区县", en: "List counties" },
    method: "GET",
    path: "/v2/systems/configs/counties",
    in: z.object({ city_code: id(), ...paging }),
    out: answer({ count: whole, counties: areas }),
    sites: ["cn"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),
};
