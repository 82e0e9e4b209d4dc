import "server-only";
import { type Database, openDatabase } from "@/lib/db/client";
import { environment } from "./environment";
import { single } from "./single";

/** The process's pool of connections. */
export const database: () => Database = single("database", () => openDatabase(environment().DATABASE_URL));
