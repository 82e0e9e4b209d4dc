"use client";
import { Search } from "lucide-react";
import { AccountBadge } from "@/components/shell/account-badge";
import { ShortcutList } from "@/components/shell/help/shortcut-list";
import { type Person, PersonProvider } from "@/components/shell/person";
import { SearchButton } from "@/components/shell/search-button";
import { Sample } from "./sample";

const person: Person = {
  id: "sample",
  name: "sales",
  displayName: "Wang Lei",
  role: "sales",
  permissions: ["customers.read", "accounts.read", "coupons.read", "knowledge.read", "preferences.write"],
};
const nothing = () => {};

/** What stands around every page; the navigation and the banner are on every page to be seen. */
export function ShellSamples() {
  return (
    <PersonProvider person={person}>
      <Sample name="AccountBadge">
        <AccountBadge account={{ site: "cn", domainId: "487992055b48fcf066670b9e2828e305", upstream: "sandbox" }} />
        <AccountBadge account={{ site: "intl", domainId: "487992055b48fcf066670b9e2828e305", upstream: "huawei" }} />
      </Sample>
      <Sample name="SearchButton">
        <SearchButton onPress={nothing} onSoon={nothing}>
          <Search aria-hidden className="size-4 shrink-0" />
        </SearchButton>
      </Sample>
      <Sample name="ShortcutList">
        <div className="grid w-80 max-w-full gap-6">
          <ShortcutList page="customers" />
        </div>
      </Sample>
    </PersonProvider>
  );
}
