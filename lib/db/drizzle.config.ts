import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  // A part of the portal with tables of its own keeps them in a file of its own.
  schema: ["./lib/db/schema.ts", "./lib/db/*-tables.ts"],
  out: "./lib/db/migrations",
  casing: "snake_case",
});
