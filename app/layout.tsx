import "./globals.css";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { currentDensity, currentTheme } from "@/lib/i18n/theme";

export const metadata: Metadata = {
  title: { default: "Partner Desk", template: "%s · Partner Desk" },
  robots: { index: false },
  icons: { icon: "/logo.svg" },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html data-density={await currentDensity()} data-theme={await currentTheme()} lang={await getLocale()}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
