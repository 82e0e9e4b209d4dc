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

const withTexts = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  // Texts are parsed when the portal is built: the parser, 10 KB of every page, stays out of the browser.
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
});

/** The same configuration, with next-intl's loader reached in a way that Node 20.9 can take. */
function withImportedLoader({ turbopack, ...rest }: NextConfig): NextConfig {
  const rules = JSON.stringify(turbopack?.rules ?? {});
  const own = rules.replaceAll('"next-intl/extractor/catalogLoader"', '"./lib/i18n/catalog-loader.cjs"');
  if (own === rules)
    throw new Error("next-intl's loader has another name now: lib/i18n/catalog-loader.cjs stands for it");
  return { ...rest, turbopack: { ...turbopack, rules: JSON.parse(own) } };
}

export default withImportedLoader(withTexts(config));
