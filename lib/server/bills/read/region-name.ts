import "server-only";
import type { Language } from "../../language";

// Huawei's records name regions in Chinese alone; the codes are the same everywhere.
const english: Readonly<Record<string, string>> = {
  "cn-north-1": "CN North-Beijing1",
  "cn-north-4": "CN North-Beijing4",
  "cn-north-9": "CN North-Ulanqab1",
  "cn-east-2": "CN East-Shanghai2",
  "cn-east-3": "CN East-Shanghai1",
  "cn-south-1": "CN South-Guangzhou",
  "cn-southwest-2": "CN Southwest-Guiyang1",
  "ap-southeast-1": "CN-Hong Kong",
  "ap-southeast-2": "AP-Bangkok",
  "ap-southeast-3": "AP-Singapore",
  "af-south-1": "AF-Johannesburg",
  "la-south-2": "LA-Santiago",
};

/** What a region is called; its code where no name is known. Some services have none. */
export function regionName(code: string, told: string | null, language: Language): string {
  if (!code) return language === "zh" ? "不分地域" : "No region";
  return (language === "zh" ? told : english[code]) || code;
}
