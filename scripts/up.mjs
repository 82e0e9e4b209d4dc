#!/usr/bin/env node
import { checkNode } from "./up/node-version.mjs";

if (checkNode()) import("./up/command.mjs").then(({ runUp }) => runUp(process.argv.slice(2)));
