import { isReached, printFigures } from "./figures";
import { measureBulk } from "./measure-bulk";

const figures = await measureBulk();
process.stdout.write(`${printFigures(figures)}\n`);
process.exit(figures.every(isReached) ? 0 : 1);
