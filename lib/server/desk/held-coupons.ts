import "server-only";
import type { z } from "zod";
import { api } from "@/lib/api/index";
import type { HeldCard, HeldCoupon, HeldPage, heldCoupons } from "@/lib/desk/held-coupons";
import { Problem } from "@/lib/problem";
import { findInBook, requireOwnCustomers } from "../customer-book";
import { fillBook } from "../jobs/index";
import type { Language } from "../language";
import { configuration, readUpstream } from "../upstream";

/** One of the partner's own customers, as the exchange names it. */
export async function ownCustomer(customerId: string, account: string) {
  await fillBook(account);
  await requireOwnCustomers(account, [customerId]);
  const [row] = await findInBook(account, [customerId]);
  return { id: customerId, accountName: row?.accountName ?? null };
}

/** The page, or the state in which there can be none. */
async function orState<Row>(ask: () => Promise<Pick<HeldPage<Row>, "total" | "rows">>): Promise<HeldPage<Row>> {
  const agency = configuration().customerAgency;
  try {
    return { access: "open", agency, ...(await ask()) };
  } catch (error) {
    if (error instanceof Problem && error.code === "customer_not_authorised")
      return { access: "not_authorised", agency, total: 0, rows: [] };
    if (error instanceof Problem && error.code === "agency_unset")
      return { access: "not_configured", agency, total: 0, rows: [] };
    throw error;
  }
}

type HeldInput = z.output<typeof heldCoupons.heldCoupons.in>;

/** The coupons that a customer holds, from whomever it has them. */
export async function listHeldCoupons(
  { customerId, couponId, orderId, couponType, ...rest }: HeldInput,
  account: string,
  language: Language,
): Promise<HeldPage<HeldCoupon>> {
  const customer = await ownCustomer(customerId, account);
  const input = { ...rest, coupon_id: couponId, order_id: orderId, coupon_type: couponType };
  return orState(async () => {
    const { count, user_coupons } = await readUpstream(api.coupons.listHeld, input, language, customer);
    return { total: count, rows: user_coupons };
  });
}

/** The stored-value cards that a customer holds, of one status. */
export async function listHeldCards(
  { customerId, cardId, ...rest }: z.output<typeof heldCoupons.heldCards.in>,
  account: string,
  language: Language,
): Promise<HeldPage<HeldCard>> {
  const customer = await ownCustomer(customerId, account);
  const input = { ...rest, card_id: cardId };
  return orState(async () => {
    const answer = await readUpstream(api.coupons.listStoredValueCards, input, language, customer);
    return { total: answer.total_count, rows: answer.stored_value_cards };
  });
}
