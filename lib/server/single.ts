import "server-only";

const store = globalThis as typeof globalThis & { partnerDesk?: Map<string, unknown> };

/**
 * One value per process. Next bundles pages and routes apart, so a module-level constant can exist twice; a pool of
 * connections must not.
 */
export function single<T>(name: string, create: () => T): () => T {
  return () => {
    store.partnerDesk ??= new Map();
    if (!store.partnerDesk.has(name)) store.partnerDesk.set(name, create());
    return store.partnerDesk.get(name) as T;
  };
}
