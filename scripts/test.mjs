#!/usr/bin/env node
import { checkNode } from "./up/node-version.mjs";

if (checkNode()) import("./test/command.mjs").then(({ runTests }) => runTests(process.argv.slice(2)));
