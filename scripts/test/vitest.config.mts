import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { measured } from "./coverage.mts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const conditions = ["react-server", "module", "node", "development|production"];

// Server modules are tested as the server sees them: with this condition `server-only` is empty. Vite resolves our own
// files by it, Node itself what comes from node_modules.
const common = {
  root,
  resolve: { alias: { "@": root.replace(/[\\/]$/, "") }, conditions },
  ssr: { resolve: { conditions, externalConditions: ["react-server", "node"] } },
};
const forks = {
  environment: "node" as const,
  pool: "forks" as const,
  execArgv: ["--conditions=react-server"],
  restoreMocks: true,
  unstubEnvs: true,
};

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    coverage: measured,
    projects: [
      {
        ...common,
        test: {
          ...forks,
          name: "unit",
          include: ["{lib,components,app,sandbox,scripts,content}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/*.integration.test.ts"],
        },
      },
      {
        ...common,
        test: {
          ...forks,
          name: "integration",
          include: ["{lib,components,app,sandbox,scripts,content}/**/*.integration.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: ["scripts/test/postgres.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
