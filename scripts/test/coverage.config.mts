import { defineConfig, mergeConfig } from "vitest/config";
import { held } from "./coverage.mts";
import tests from "./vitest.config.mts";

// The thresholds count for unit and integration tests together, so only the merge of their reports is held to them.
export default mergeConfig(tests, defineConfig({ test: { coverage: held } }));
