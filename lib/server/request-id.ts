import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { single } from "./single";

const storage = single("requestId", () => new AsyncLocalStorage<string>());

/** Runs work under a request's id, which reaches whatever the work writes down. */
export const withRequestId = <T>(requestId: string, work: () => T): T => storage().run(requestId, work);

/** The id of the request under way; null in jobs and in pages, which have none. */
export const currentRequestId = (): string | null => storage().getStore() ?? null;
