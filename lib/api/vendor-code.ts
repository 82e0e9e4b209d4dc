import type { Text } from "./operation";

/** What a vendor code means, and what to do about it. */
export interface VendorCode {
  meaning: Text;
  advice: Text;
}

export const entry = (zh: string, en: string, adviceZh: string, adviceEn: string): VendorCode => ({
  meaning: { zh, en },
  advice: { zh: adviceZh, en: adviceEn },
});
