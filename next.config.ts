import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const headers = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["postgres", "undici", "pino", "pinyin-pro"],
  headers: async () => [{ source: "/:path*", headers }],
};

export default createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  // Texts are parsed when the portal is built: the parser, 10 KB of every page, stays out of the browser.
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
})(config);
