import { z } from "zod";
import { areaLists } from "./areas";
import { answer, paging, rows, text, whole } from "./fields";
import { lookups } from "./lookups";
import { domain, read } from "./operation";
import { ratings } from "./ratings";

export const products = domain("products", {
  listServiceTypes: read({
    huawei: "ListServiceTypes",
    title: { zh: "查询云服务类型列表", en: "List cloud service types" },
    method: "GET",
    path: "/v2/products/service-types",
    in: z.object({ service_type_name: z.string().trim().min(1).max(128).optional(), ...paging }),
    out: answer({
      total_count: whole,
      service_types: rows({ service_type_name: text, service_type_code: text, abbreviation: text }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),
  ...lookups,
  ...areaLists,
  ...ratings,
});
