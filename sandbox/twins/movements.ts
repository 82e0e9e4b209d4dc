import type { accounts } from "@/lib/api/accounts";
import { instantText } from "../world/calendar";
import { textOf } from "../world/money";
import type { Kind, Movement } from "../world/past-transfers";
import { dayFilter } from "./changes";
import { scopeOf } from "./scope";
import { type Call, isBetween, pageOf, type Twins } from "./twin";

type Of<Name extends keyof typeof accounts> = Twins<typeof accounts>[Name];

/** The three spellings of the wire. */
const details: Readonly<Record<Kind, string>> = {
  RECHARGE: "SOURCE_OPERAIION_RECHARGE",
  USAGE: "SOURCE_OPERAIION_USAGE",
  DEDEUCT: "SOURCE_OPERAIION_DEDEUCT",
  REFUND: "SOURCE_OPERAIION_UNSUBSCRIBE",
  BEADJUST: "SOURCE_OPERATION_BEADJUST",
  BERETRIEVE: "SOURCE_OPERATION_BERETRIEVE",
  BEUNBIND: "SOURCE_OPERATION_BEUNBIND",
};
const trades: Readonly<Record<Kind, string>> = {
  RECHARGE: "RECHARGE",
  USAGE: "DEDEUCT",
  DEDEUCT: "DEDEUCT",
  REFUND: "REFUND",
  BEADJUST: "BEADJUST",
  BERETRIEVE: "BERETRIEVE",
  BEUNBIND: "BEUNBIND",
};

/** Oldest first, without what is too young to show yet. */
const known = <Row extends { at: number }>(rows: readonly Row[], { now, recordLagMs }: Call) =>
  rows.filter(({ at }) => at + recordLagMs <= now);

const idOf = (movement: Movement, { sameTransferId }: Call) =>
  sameTransferId ? (movement.transferId ?? movement.id) : movement.id;

/** Who a payee of one's own is; leavers too, whose money came back. */
const namesOf = (payee: string, { world }: Call) => {
  const customer =
    world.customers.find(payee) ?? world.resellers.list.flatMap((one) => one.customers).find(({ id }) => id === payee);
  return customer ?? world.resellers.find(payee);
};

/** Allocations, reclaims and returns; somebody else's customer or a referral one finds nothing, without a word. */
export const listAdjustments: Of<"listAdjustments"> = (input, call) => {
  const { world } = call;
  const { owner } = scopeOf(input, call);
  const found = known(world.purse.adjustmentsOf(owner), call).filter(
    (movement) =>
      (input.customer_id === undefined || movement.payee === input.customer_id) &&
      (input.operation_type === undefined || details[movement.kind] === input.operation_type) &&
      (input.trans_id === undefined || idOf(movement, call) === input.trans_id) &&
      isBetween(movement.at, input.operation_time_begin, input.operation_time_end),
  );
  return {
    total_count: found.length,
    records: pageOf(found, input).map((movement) => ({
      customer_id: movement.payee,
      customer_name: namesOf(movement.payee, call)?.name ?? null,
      operation_type: details[movement.kind],
      amount: textOf(movement.amount),
      currency: world.currency,
      apply_scene: null,
      operation_time: instantText(movement.at),
      measure_id: 1,
      trans_id: idOf(movement, call),
      memo: null,
    })),
  };
};

/** What went in and out of the partner's cash, or of a reseller's; nothing moves on credit here. */
export const listChanges: Of<"listChanges"> = (input, call) => {
  const { world } = call;
  const { owner } = scopeOf(input, call);
  const found = (input.balance_type === "BALANCE_TYPE_DEBIT" ? known(world.purse.movementsOf(owner), call) : [])
    .filter(dayFilter(input, call))
    .filter(({ kind }) => input.trade_type === undefined || trades[kind] === input.trade_type);
  return {
    total_count: found.length,
    currency: world.currency,
    records: pageOf(found, input).map((movement) => {
      const payee = movement.payee === null || movement.payee === owner ? null : movement.payee;
      return {
        account_change_id: `AC-${movement.id}`,
        trade_detail_type: details[movement.kind],
        trade_time: instantText(movement.at),
        trade_id: idOf(movement, call),
        change_amount: textOf(movement.amount),
        balance_after_change: textOf(movement.after),
        type: movement.isIncome ? "1" : "2",
        customer_id: payee,
        account_name: payee === null ? null : (namesOf(payee, call)?.accountName ?? null),
      };
    }),
  };
};

/** What went in and out of the calling customer's balance. */
export const listOwnChanges: Of<"listOwnChanges"> = (input, call) => {
  const { world, caller } = call;
  const all = caller.customer ? known(world.purse.customerMovements(caller.customer), call) : [];
  const found = (input.balance_type === "BALANCE_TYPE_DEBIT" ? all : [])
    .filter(dayFilter(input, call))
    .filter(
      (movement) =>
        (input.trade_type === undefined || trades[movement.kind] === input.trade_type) &&
        (input.trade_id === undefined || idOf(movement, call) === input.trade_id) &&
        (input.revenue_expense_type === undefined ||
          (input.revenue_expense_type === "REVENUE") === movement.isIncome) &&
        input.payment_channel_id === undefined &&
        input.payment_channel_no === undefined,
    );
  return {
    total_count: found.length,
    currency: world.currency,
    records: pageOf(found, input).map((movement) => ({
      account_change_id: `AC-${movement.id}`,
      trade_detail_type: details[movement.kind],
      trade_time: instantText(movement.at),
      trade_id: idOf(movement, call),
      change_amount: textOf(movement.amount),
      balance_after_change: textOf(movement.after),
      revenue_expense_type: movement.isIncome ? "REVENUE" : "EXPENSE",
      bill_cycle: null,
      payment_channel_id: null,
      payment_channel_no: null,
      consume_time: null,
      account_name: caller.name,
      cloud_service_type_name: null,
      resource_type_name: null,
    })),
  };
};
