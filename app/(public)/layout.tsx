import type { ReactNode } from "react";
import { Providers } from "../providers";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Providers>{children}</Providers>;
}
