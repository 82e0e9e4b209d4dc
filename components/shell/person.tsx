"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Permission, Role } from "@/lib/api/permissions";

export interface Person {
  id: string;
  name: string;
  displayName: string;
  role: Role;
  permissions: readonly Permission[];
}

const PersonContext = createContext<Person | null>(null);

export const PersonProvider = ({ person, children }: { person: Person; children: ReactNode }) => (
  <PersonContext value={person}>{children}</PersonContext>
);

/** The person who is signed in. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error("usePerson is for pages inside the portal's shell");
  return person;
}

/** Shows its children to a person who holds the permission, else what stands in their place. */
export function Allowed({
  permission,
  otherwise = null,
  children,
}: {
  permission: Permission;
  otherwise?: ReactNode;
  children: ReactNode;
}) {
  return usePerson().permissions.includes(permission) ? children : otherwise;
}
