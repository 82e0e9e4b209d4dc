import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeOf } from "./language";
import { messages } from "./messages";

export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get("language")?.value);
  return { locale, messages: messages[locale], timeZone: "Asia/Shanghai" };
});
