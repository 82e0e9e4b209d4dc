import { describeOperation } from "@/lib/api/document";
import { operations } from "@/lib/api/index";

process.stdout.write(`${JSON.stringify([...operations.values()].map(describeOperation), null, 2)}\n`);
