/** So many coupons are taken back in one go: each is a call of its own, ten a second at most. */
export const mostReclaims = 200;

/** The address of a reclaim of these coupons. */
export const reclaimHref = (coupons: readonly string[]): string =>
  `/coupons/reclaim?${new URLSearchParams(coupons.map((id) => ["coupon", id]))}`;
