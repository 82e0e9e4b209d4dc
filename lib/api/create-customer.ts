import { z } from "zod";
import { codeLanguage, codeScene, cooperation, marketingStopped, receiver } from "./codes/customers";
import { customerId, id, textCode, wholeCode } from "./fields";

const loginName = z
  .string()
  .trim()
  .min(5)
  .max(32)
  .regex(/^(?!op_|shadow_)[a-zA-Z_-][a-zA-Z0-9_-]*$/, { error: "login_name" });

export const emailAddress = z
  .string()
  .trim()
  .max(64)
  .regex(/^[^\s@]+@[^\s@]+$/, { error: "email_address" });

/** A country by its two letters (ISO 3166). */
export const country = z.string().regex(/^[A-Z]{2}$/, { error: "country_code" });

export const verificationCode = z.string().regex(/^\d{6}$/, { error: "verification_code" });

/**
 * A new customer account. China registers a mobile number; the international site an email address and, always, a
 * country (mc_00016). `xaccount_id` is what keeps a repeated call from making a second account.
 */
export const newCustomer = z
  .object({
    xaccount_id: id(128),
    xaccount_type: id(64),
    // Always to be chosen: the list of customers finds an account by this name and not by xaccount_id.
    domain_name: loginName.optional(),
    mobile_phone: z.string().trim().max(32).optional(),
    email: emailAddress.optional(),
    domain_area: country.optional(),
    verification_code: verificationCode.optional(),
    // Without one the customer enters through the partner's platform alone.
    password: z.string().min(8).max(32).optional(),
    is_close_market_ms: textCode(marketingStopped).optional(),
    cooperation_type: textCode(cooperation).optional(),
    indirect_partner_id: id().optional(),
    include_association_result: z.boolean().optional(),
  })
  .refine((input) => input.verification_code !== undefined || !(input.mobile_phone || input.email), {
    error: "code_needed",
    path: ["verification_code"],
  })
  .meta({ anyOf: [{ title: "cn" }, { title: "intl", required: ["domain_area"] }] });

/** Where a verification code goes: a mobile number in China, an email address on the international site. */
export const codeRequest = z
  .object({
    receiver_type: wholeCode(receiver),
    // Above 60 Huawei takes 5, not 60.
    timeout: z.int().min(1).max(3000).optional(),
    mobile_phone: id(32).optional(),
    email: emailAddress.optional(),
    lang: textCode(codeLanguage).optional(),
    scene: wholeCode(codeScene).optional(),
    customer_id: customerId.optional(),
  })
  .refine((input) => (input.receiver_type === 1 ? input.mobile_phone : input.email) !== undefined, {
    error: "receiver_needed",
    path: ["receiver_type"],
  })
  .refine((input) => input.scene !== 18 || input.customer_id !== undefined, {
    error: "scene_customer",
    path: ["customer_id"],
  })
  .meta({
    anyOf: [
      { title: "cn", required: ["mobile_phone"] },
      { title: "intl", required: ["email"] },
    ],
  });
