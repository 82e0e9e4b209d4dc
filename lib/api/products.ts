import { z } from "zod";
import { answer, paging, rows, text, whole } from "./fields";
import { domain, read } from "./operation";

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
});
