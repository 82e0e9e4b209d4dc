import "server-only";
import type { z } from "zod";
import type { billBoards } from "@/lib/desk/bill-boards";
import { readBillBoard } from "../bills/read/board";
import { readBillChoices } from "../bills/read/choices";
import { readBillHistory } from "../bills/read/history";
import { listBillRows } from "../bills/read/rows";
import type { Language } from "../language";

interface Context {
  account: string;
  language: Language;
}
type Input<K extends keyof typeof billBoards> = z.output<(typeof billBoards)[K]["in"]>;

/** What the boards over the copied bills read. */
export const billBoardHandlers = {
  billBoard: (input: Input<"billBoard">, { account, language }: Context) => readBillBoard(input, account, language),
  billHistory: (input: Input<"billHistory">, { account, language }: Context) =>
    readBillHistory(input, account, language),
  billChoices: (_: Input<"billChoices">, { account, language }: Context) => readBillChoices(account, language),
  billRows: (input: Input<"billRows">, { account, language }: Context) => listBillRows(input, account, language),
};
