import "server-only";
import type { CloudService } from "@/lib/desk/coupons";
import type { Language } from "../language";
import { serviceNames } from "./service-names";

/** Every cloud service with its name in a language, in the order of the names; none while Huawei does not tell them. */
export async function listServices(language: Language): Promise<{ services: CloudService[] }> {
  const names = await serviceNames(language);
  const services = [...names].map(([code, name]) => ({ code, name }));
  const order = new Intl.Collator(language === "zh" ? "zh-CN" : "en");
  return { services: services.sort((one, other) => order.compare(one.name, other.name)) };
}
