import "server-only";
import { api } from "@/lib/api/index";
import type { Language } from "../language";
import { log } from "../log";
import { single } from "../single";
import { account, readUpstream } from "../upstream";

type Names = ReadonlyMap<string, string>;

const none: Names = new Map();
const pageSize = 100;
const keptMs = 24 * 60 * 60 * 1000;
const retryMs = 60 * 1000; // after a failure: a page that is looked at often does not ask Huawei each time
const patienceMs = 2000; // figures do not wait longer for their names

interface Entry {
  until: number;
  names: Promise<Names>;
}

const kept = single("serviceNames", () => new Map<string, Entry>());

async function readNames(language: Language): Promise<Names> {
  const names = new Map<string, string>();
  for (let offset = 0; ; offset += pageSize) {
    const page = await readUpstream(api.products.listServiceTypes, { offset, limit: pageSize }, language);
    for (const { service_type_code: code, service_type_name: name } of page.service_types)
      if (code && name) names.set(code, name);
    if (page.service_types.length < pageSize) return names;
  }
}

/**
 * The names of services by their code in a language, as Huawei's own list has them. What cannot be had in good time is
 * left out: then the code stands for the service, and the next reader finds the names.
 */
export async function serviceNames(language: Language): Promise<Names> {
  const key = `${await account()} ${language}`;
  const now = Date.now();
  let entry = kept().get(key);
  if (!entry || entry.until < now) {
    const fresh: Entry = { until: now + keptMs, names: Promise.resolve(none) };
    fresh.names = readNames(language).catch((error: unknown) => {
      fresh.until = Date.now() + retryMs;
      log().warn({ error: String(error) }, "the names of services could not be read");
      return none;
    });
    kept().set(key, fresh);
    entry = fresh;
  }
  const patience = new Promise<Names>((resolve) => setTimeout(resolve, patienceMs, none).unref());
  return Promise.race([entry.names, patience]);
}
