import type { z } from "zod";
import type { Permission } from "@/lib/api/permissions";

/** An operation of the portal's own: it reads or refreshes what the portal keeps and is served like Huawei's. */
export interface DeskOperation<In extends z.ZodObject = z.ZodObject, Out = unknown> {
  permission: Permission;
  effect: "read" | "write";
  in: In;
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

/** Declares an operation that starts or changes something of the portal's own. */
export const writes =
  <Out>() =>
  <In extends z.ZodObject>(permission: Permission, input: In): DeskOperation<In, Out> & { effect: "write" } => ({
    permission,
    effect: "write",
    in: input,
  });
