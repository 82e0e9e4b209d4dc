import { z } from "zod";
import { verifiedStatus } from "./codes/customers";
import {
  certifier,
  companyDocument,
  enterpriseProof,
  firstProof,
  individualDocument,
  individualProof,
  proofChange,
  reviewNeed,
  reviewResult,
  verifiedAs,
} from "./codes/realname";
import { country, verificationCode } from "./create-customer";
import { answer, code, customerId, id, text, textCode, wholeCode } from "./fields";
import { read, write } from "./operation";

/** Names of files below the `download/` folder of the partner's bucket, in the order that the page gives. */
const files = z
  .array(
    z
      .string()
      .trim()
      .regex(/^[^/\s][^\s]*\.(jpe?g|bmp|png|gif|pdf)$/i, { error: "proof_file" }),
  )
  .min(1)
  .max(4);

const company = {
  customer_id: customerId,
  identify_type: wholeCode(enterpriseProof),
  certificate_type: wholeCode(companyDocument).optional(),
  verified_file_url: files,
  corp_name: z.string().trim().min(1).max(128).regex(/\p{L}/u, { error: "company_name" }),
  verified_number: id(128),
  reg_country: country.optional(),
  reg_address: z.string().trim().max(256).optional(),
  xaccount_type: id(64),
  // "legel" is the wire's spelling.
  enterprise_person: z
    .object({
      legel_name: id(255),
      legel_id_number: id(64),
      certifier_role: textCode(certifier).optional(),
    })
    .optional(),
};

const review = answer({ is_review: code(reviewNeed) });
const partners = ["partner", "distributor"] as const;

/** Real-name authentication: by the partner for a customer, and what a customer sees of its own. */
export const realname = {
  authenticateIndividual: write({
    huawei: "CreatePersonalRealnameAuth",
    title: { zh: "申请个人实名认证", en: "Authenticate an individual" },
    method: "POST",
    path: "/v2/customers/realname-auths/individual",
    in: z
      .object({
        customer_id: customerId,
        identify_type: wholeCode(individualProof),
        verified_type: wholeCode(individualDocument).optional(),
        verified_file_url: files,
        name: id(255),
        verified_number: id(32),
        change_type: wholeCode(firstProof).optional(),
        xaccount_type: id(64),
        bank_card_info: z
          .object({
            bank_account: id(64),
            areacode: id(10),
            mobile: id(32),
            verification_code: verificationCode,
          })
          .optional(),
      })
      .refine(({ identify_type, verified_type }) => identify_type !== 0 || verified_type !== undefined, {
        error: "required",
        path: ["verified_type"],
      })
      .refine(({ identify_type, bank_card_info }) => identify_type !== 4 || bank_card_info !== undefined, {
        error: "required",
        path: ["bank_card_info"],
      }),
    out: review,
    sites: ["cn", "intl"],
    callers: partners,
    permission: "customers.write",
    customers: (input) => [input.customer_id],
    source: "api-bpconsole",
  }),

  authenticateEnterprise: write({
    huawei: "CreateEnterpriseRealnameAuthentication",
    title: { zh: "申请企业实名认证", en: "Authenticate an enterprise" },
    method: "POST",
    path: "/v2/customers/realname-auths/enterprise",
    in: z.object(company),
    out: review,
    sites: ["cn", "intl"],
    callers: partners,
    permission: "customers.write",
    customers: (input) => [input.customer_id],
    source: "api-bpconsole",
  }),

  changeToEnterprise: write({
    huawei: "ChangeEnterpriseRealnameAuthentication",
    title: { zh: "申请实名认证变更", en: "Change an individual's authentication to an enterprise's" },
    method: "PUT",
    path: "/v2/customers/realname-auths/enterprise",
    in: z.object({ ...company, change_type: wholeCode(proofChange) }),
    out: review,
    sites: ["cn", "intl"],
    callers: partners,
    permission: "customers.write",
    customers: (input) => [input.customer_id],
    source: "api-bpconsole",
  }),

  showReview: read({
    huawei: "ShowRealnameAuthenticationReviewResult",
    title: { zh: "查询实名认证审核结果", en: "Show the result of a real-name review" },
    method: "GET",
    path: "/v2/customers/realname-auths/result",
    in: z.object({ customer_id: customerId }),
    // Nothing at all for a customer that never applied; a reason comes with a rejection alone.
    out: answer({ review_result: code(reviewResult), opinion: text }),
    sites: ["cn", "intl"],
    callers: partners,
    permission: "customers.read",
    customers: (input) => [input.customer_id],
    source: "api-bpconsole",
  }),

  // A link of its own for each call, good for one use within ten minutes: asking is not for nothing.
  showQrCode: write({
    huawei: "ShowRealNameAuthQrCode",
    title: { zh: "获取实名认证二维码", en: "Get a QR code for real-name authentication" },
    method: "GET",
    path: "/v2/customers/real-name-auth-qrcode",
    in: z.object({}),
    out: answer({ qr_code_url: text }),
    sites: ["cn"],
    callers: ["customer"],
    permission: "customers.write",
    customers: () => [],
    source: "api-bpconsole",
  }),

  showOwnStatus: read({
    huawei: "ShowRealNameAuthStatus",
    title: { zh: "查询客户自己的实名认证状态", en: "Show a customer's own real-name status" },
    method: "GET",
    path: "/v2/customers/real-name-auth-status",
    in: z.object({}),
    out: answer({ verified_status: code(verifiedStatus), verified_type: code(verifiedAs) }),
    sites: ["cn"],
    callers: ["customer"],
    permission: "customers.read",
    customers: () => [],
    source: "api-bpconsole",
  }),
};
