"use client";
import type { Receipt } from "@/lib/desk/answers";
import { usePerson } from "../shell/person";
import { DecideLine } from "./decide-line";

/** The lines of a receipt that wait for somebody, to those who may spend; the server judges by the spend's own permission. */
export function Decisions({ receipt }: { receipt: Receipt }) {
  const { permissions } = usePerson();
  if (!permissions.some((permission) => permission.endsWith(".spend"))) return null;
  return receipt.lines
    .filter(({ canDecide }) => canDecide)
    .map((line) => <DecideLine key={line.position} line={line} receipt={receipt} />);
}
