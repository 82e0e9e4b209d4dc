import type { realname } from "@/lib/api/realname";
import { badParameter, refuse } from "../refusal";
import type { Customer } from "../world/customers";
import { hexText, rolls } from "../world/draw";
import { refuseWrongCode } from "./create-customer";
import { customerOf, selfOf } from "./customer-scope";
import type { Call, Twins } from "./twin";

/** So long somebody takes to look at documents. */
const reviewMs = 10 * 60_000;
const mostAttempts = 5;
const mostUses = 5;
const bankCard = 4;
const bankCardScene = 18;

interface Proof {
  readonly customer: Customer;
  readonly type: 0 | 1;
  readonly name: string;
  readonly number: string;
  readonly isReviewed: boolean;
}

const verifiedAlready = () =>
  refuse(400, "CBC.99007188", "The customer has been verified, or its application is being reviewed.");

/** Hands an application in. A name that asks to be rejected is: nothing else in it is looked at. */
function apply({ customer, type, name, number, isReviewed }: Proof, call: Call) {
  const { people } = call.world;
  if (people.applicationsOf(customer.id).length >= mostAttempts)
    throw refuse(400, "CBC.99007191", "Too many authentication attempts.");
  if (people.usesOf(number) >= mostUses)
    throw refuse(400, "CBC.99007189", "The certificate has been used by too many customers.");
  const decidedAt = call.now + (isReviewed ? reviewMs : 0);
  const passes = !/reject|驳回/i.test(name);
  call.commit({
    ...{ kind: "application", at: call.now },
    results: [{ customerId: customer.id, type, name, number, decidedAt, passes }],
  });
  return { is_review: isReviewed ? 1 : 0 };
}

const refuseVerified = ({ verified }: Customer) => {
  if (verified === "2" || verified === "0") throw verifiedAlready();
};

/** Real-name authentication, by the partner and as the customer sees it. */
export const realnameTwins: Twins<typeof realname> = {
  authenticateIndividual(input, call) {
    const customer = customerOf(input, call);
    refuseVerified(customer);
    if (input.identify_type === bankCard && call.world.site === "intl")
      throw badParameter("identify_type", "not on this site");
    if (input.bank_card_info && input.identify_type === bankCard)
      refuseWrongCode(input.bank_card_info.mobile, bankCardScene, input.bank_card_info.verification_code, call);
    const { name, verified_number: number } = input;
    return apply({ customer, type: 0, name, number, isReviewed: input.identify_type !== bankCard }, call);
  },

  authenticateEnterprise(input, call) {
    const customer = customerOf(input, call);
    refuseVerified(customer);
    return apply({ customer, type: 1, name: input.corp_name, number: input.verified_number, isReviewed: true }, call);
  },

  changeToEnterprise(input, call) {
    const customer = customerOf(input, call);
    if (customer.verified === "0" || customer.type === 1) throw verifiedAlready();
    if (customer.verified !== "2") throw badParameter("customer_id", "not verified as an individual");
    return apply({ customer, type: 1, name: input.corp_name, number: input.verified_number, isReviewed: true }, call);
  },

  showReview(input, call) {
    const { verified } = customerOf(input, call);
    if (verified === "-1") return {};
    return { review_result: Number(verified), opinion: verified === "1" ? "The documents cannot be read." : null };
  },

  showQrCode(_input, call) {
    const { index } = selfOf(call);
    const once = hexText(rolls(call.world.seed, "qr code"), index + Math.floor(call.now / 1000));
    return { qr_code_url: `https://account.huaweicloud.invalid/realname/qr/${once}` };
  },

  showOwnStatus(_input, call) {
    const { verified, type } = selfOf(call);
    return { verified_status: Number(verified), verified_type: type === -1 ? null : type };
  },
};
