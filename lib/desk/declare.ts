import type { z } from "zod";
import type { Permission } from "@/lib/api/permissions";
import type { AuditAction } from "./audit-actions";

/**
 * What the log keeps of an operation: its actions, or why there is nothing to keep, because it changes a draft that
 * nobody acts on, a copy of what Huawei has, or a person's own taste.
 */
export type Logged = readonly [AuditAction, ...AuditAction[]] | "draft" | "copy" | "taste";

/** An operation of the portal's own: it reads or refreshes what the portal keeps and is served like Huawei's. */
export interface DeskOperation<In extends z.ZodObject = z.ZodObject, Out = unknown> {
  permission: Permission;
  effect: "read" | "write";
  in: In;
  /** Of everything that changes something. */
  logged?: Logged;
  /** Only a type: the portal trusts its own answers. */
  out?: Out;
}

/** Declares an operation that changes nothing. */
export const reads =
  <Out>() =>
  <In extends z.ZodObject>(permission: Permission, input: In): DeskOperation<In, Out> & { effect: "read" } => ({
    permission,
    effect: "read",
    in: input,
  });

/** Declares an operation that starts or changes something of the portal's own, and what the log keeps of it. */
export const writes =
  <Out>() =>
  <In extends z.ZodObject>(
    permission: Permission,
    input: In,
    logged: Logged,
  ): DeskOperation<In, Out> & { effect: "write"; logged: Logged } => ({
    permission,
    effect: "write",
    in: input,
    logged,
  });
