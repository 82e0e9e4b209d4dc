import "server-only";
import type { KnowledgeNote } from "@/lib/desk/knowledge";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { accountOfReader } from "./company";
import { readNote } from "./notes";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A note by the id of an address, or null where there is none that this person may read. */
export async function findNote(id: string, actor: Actor): Promise<(KnowledgeNote & { account: string }) | null> {
  if (!uuid.test(id)) return null;
  const account = await accountOfReader(actor);
  try {
    return { ...(await readNote(account, id)), account };
  } catch (error) {
    if (error instanceof Problem && error.code === "not_found") return null;
    throw error;
  }
}
