import { isWithReseller, type TransferFlow } from "./transfer-fields";

/** The rows of a transfer form, for what holds its place while it comes. */
export const transferRows = (flow: TransferFlow): readonly "line"[] =>
  isWithReseller(flow) ? ["line", "line"] : ["line", "line", "line"];
