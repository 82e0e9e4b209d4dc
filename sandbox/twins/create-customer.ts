import type { customers } from "@/lib/api/customers";
import { badParameter, Refusal, refuse } from "../refusal";
import { noReseller } from "./scope";
import type { Call, Twin } from "./twin";

/** So many accounts may hang on one mobile number. */
const mostPerNumber = 5;
/** So long a call waits for the link between a new account and the partner. */
const longestWaitMs = 5_000;
const minute = 60_000;
const registration = 29;

const isMobile = (text: string) => /^1\d{10}$/.test(text);
const receiverKey = (scene: number, receiver: string) => `${scene}:${receiver}`;

const everybody = ({ world }: Call) => [
  ...world.customers.present,
  ...world.resellers.list.flatMap((one) => one.customers),
];
const accountsOn = (telephone: string, call: Call) =>
  everybody(call).filter((customer) => customer.telephone === telephone).length;
const hasName = (name: string, call: Call) => everybody(call).some(({ accountName }) => accountName === name);

/** Refuses a code that was not sent there, is over, was missed too often, or is another. */
export function refuseWrongCode(receiver: string, scene: number, code: string | undefined, { world, now }: Call) {
  const judged = world.people.tryCode(receiverKey(scene, receiver), code, now);
  if (judged === "over") throw refuse(400, "CBC.99004008", "The verification code has expired.");
  if (judged === "missed") throw refuse(400, "CBC.99004009", "The verification code failed more than three times.");
  if (judged === "wrong") throw refuse(400, "CBC.99004010", "The verification code is incorrect.");
}

/** A password of two kinds of signs that tells neither the name nor the number. */
function isStrong(password: string, parts: readonly (string | undefined)[]): boolean {
  const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const [name = ""] = parts;
  const isName = name !== "" && [name, [...name].reverse().join("")].includes(password);
  return kinds > 1 && !isName && !parts.slice(1).some((part) => part && password.includes(part));
}

type Twins = { [K in "create" | "checkIdentity" | "sendCode"]: Twin<(typeof customers)[K]> };
type NewCustomer = Parameters<Twins["create"]>[0];

function refuseContact({ mobile_phone: phone, email, verification_code }: NewCustomer, call: Call) {
  if (call.world.site === "cn" && phone) {
    if (!isMobile(phone)) throw refuse(400, "CBC.5017", "The mobile number format is incorrect.");
    if (accountsOn(phone, call) >= mostPerNumber)
      throw refuse(400, "CBC.99000030", "The mobile number has been used for too many accounts.");
    refuseWrongCode(phone, registration, verification_code, call);
  }
  if (call.world.site === "intl" && email) {
    if (everybody(call).some((customer) => customer.email === email))
      throw refuse(400, "CBC.99000029", "The email address has been registered.");
    refuseWrongCode(email, registration, verification_code, call);
  }
}

/** Creates an account and links it to the partner; the link shows as late as records do. */
export const create: Twins["create"] = (input, call) => {
  const { world, now } = call;
  const isChina = world.site === "cn";
  if (!isChina && input.domain_area === undefined) throw badParameter("domain_area", "required");
  const resellerId = input.indirect_partner_id ?? null;
  if (resellerId !== null && !world.resellers.find(resellerId)) throw noReseller();
  if (world.people.isTaken(input.xaccount_id)) throw refuse(400, "CBC.99000039", "The xaccountId already exists.");
  if (input.domain_name !== undefined && hasName(input.domain_name, call))
    throw refuse(400, "CBC.99000038", "The account name already exists.");
  if (input.password && !isStrong(input.password, [input.domain_name, input.mobile_phone, input.email]))
    throw refuse(400, "CBC.99000036", "The password format is incorrect.");
  refuseContact(input, call);
  const { id, name } = world.people.nextAccount();
  const accountName = input.domain_name ?? name;
  const relation = isChina && input.cooperation_type === "1" ? "referral" : "resale";
  call.commit({
    ...{ kind: "registration", at: now },
    results: [
      {
        ...{ customerId: id, accountName, xaccountId: input.xaccount_id, relation, resellerId },
        telephone: (isChina && input.mobile_phone) || "",
        email: (!isChina && input.email) || "",
        countryCode: isChina ? "0086" : (input.domain_area ?? ""),
        // On the international site a new resale customer is frozen until its partner sets it free.
        frozen: !isChina && relation === "resale" ? 1 : 0,
        linkedAt: now + call.recordLagMs,
      },
    ],
  });
  const made = { domain_id: id, domain_name: accountName };
  if (input.include_association_result && call.recordLagMs > longestWaitMs)
    throw new Refusal(500, () => ({
      ...{ error_code: "CBC.99000050", error_msg: "Querying the association result timed out." },
      ...made,
    }));
  return made;
};

/** Tells whether a name is free, and how often a number may still be used. */
export const checkIdentity: Twins["checkIdentity"] = ({ search_type, search_value }, call) => {
  const told = (isFree: boolean, left: number | null = null) => ({
    ...{ error_code: "CBC.0000", error_msg: "success" },
    check_result: isFree ? "available" : "used_by_user",
    mobile_remain_available_num: left,
  });
  if (search_type === "email") {
    if (!search_value.includes("@")) throw badParameter("search_value", "no email address");
    return told(!everybody(call).some(({ email }) => email === search_value));
  }
  if (search_type === "name") {
    if (!/^[a-zA-Z-][a-zA-Z0-9_-]{4,31}$/.test(search_value)) throw badParameter("search_value", "no login name");
    return told(!hasName(search_value, call));
  }
  const [, area, number = ""] = /^(\d{4})-(\d+)$/.exec(search_value) ?? [];
  if (area === undefined || (call.world.site === "cn" && area !== "0086"))
    throw badParameter("search_value", "no mobile number");
  const left = Math.max(0, mostPerNumber - accountsOn(number, call));
  return told(left > 0, left);
};

/** Sends a code; the journal is where a tester reads it. */
export const sendCode: Twins["sendCode"] = (input, call) => {
  const isChina = call.world.site === "cn";
  if (input.receiver_type !== (isChina ? 1 : 2)) throw badParameter("receiver_type", "not on this site");
  const receiver = isChina ? input.mobile_phone : input.email;
  if (receiver === undefined) throw badParameter(isChina ? "mobile_phone" : "email", "required");
  if (isChina && !isMobile(receiver)) throw refuse(400, "CBC.5017", "The mobile number format is incorrect.");
  const asked = input.timeout ?? 10;
  const until = call.now + (asked > 60 ? 5 : asked) * minute;
  const key = receiverKey(input.scene ?? registration, receiver);
  call.commit({
    ...{ kind: "code", at: call.now },
    results: [{ receiver: key, code: call.world.people.nextCode(), until }],
  });
  return undefined;
};
