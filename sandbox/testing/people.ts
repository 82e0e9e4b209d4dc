import type { Customer } from "../world/customers";
import type { Started } from "./start";

export type Input = Record<string, unknown>;

const company = {
  identify_type: 1,
  certificate_type: 0,
  verified_file_url: ["test/front.jpg", "test/back.jpg"],
  corp_name: "青禾数据（杭州）有限公司",
  verified_number: "91330100MA0000001X",
  xaccount_type: "platform_idp",
};

/** A customer of the partner that passes a test. */
export function customerWho({ sandbox }: Started, test: (customer: Customer) => boolean): Customer {
  const found = sandbox.world.customers.present.find(test);
  if (!found) throw new Error("No such customer.");
  return found;
}

const isOrdinary = ({ relation, frozen }: Customer) => relation === "resale" && frozen === 0;

/** An input for each operation on customers and budgets that is right in the world it is made for. */
export function peopleInputs(desk: Started): Record<string, Input> {
  const isChina = desk.sandbox.world.site === "cn";
  const someone = customerWho(desk, isOrdinary).id;
  const unverified = customerWho(desk, ({ verified }) => verified === "-1").id;
  const person = customerWho(desk, ({ verified, type }) => verified === "2" && type === 0).id;
  return {
    CreateSubCustomer: {
      ...{ xaccount_id: "crm-1", xaccount_type: "platform_idp", domain_name: "qinghe_data" },
      ...(isChina ? {} : { domain_area: "SG" }),
    },
    CheckUserIdentity: { search_type: "name", search_value: "qinghe_data" },
    SendVerificationMessageCode: isChina
      ? { receiver_type: 1, mobile_phone: "13812345678" }
      : { receiver_type: 2, email: "it@qinghe.example.com" },
    ListSubCustomerNewTag: { customer_ids: [someone] },
    CreatePersonalRealnameAuth: {
      ...{ customer_id: unverified, identify_type: 0, verified_type: 3, verified_file_url: ["test/a.jpg"] },
      ...{ name: "李明", verified_number: "E12345678", change_type: -1, xaccount_type: "platform_idp" },
    },
    CreateEnterpriseRealnameAuthentication: { ...company, customer_id: unverified },
    ChangeEnterpriseRealnameAuthentication: { ...company, customer_id: person, change_type: 1 },
    ShowRealnameAuthenticationReviewResult: { customer_id: someone },
    ShowRealNameAuthQrCode: {},
    ShowRealNameAuthStatus: {},
    FreezeSubCustomers: { customer_ids: [someone], reason: "Arrears" },
    UnfreezeSubCustomers: { customer_ids: [someone], reason: "Paid" },
    ShowSubCustomerBudget: { customer_id: someone },
    ListSubCustomerBudget: { customer_ids: [someone] },
    UpdateSubCustomerBudget: { customer_id: someone, budget_amount: "1200.50" },
    ListSubCustomerBudgetRecords: { customer_id: someone },
    ShowCustomerExpenditureQuota: {},
    ShowPartnerConsumptionQuota: {},
  };
}

const long = "x".repeat(300);

/** What each of them calls by a wrong value: outside the list, too long, of the wrong form; with the code for it. */
export const wrongPeople: Readonly<Record<string, readonly Input[]>> = {
  CreateSubCustomer: [
    { xaccount_id: long },
    { is_close_market_ms: "perhaps" },
    { cooperation_type: "9" },
    { verification_code: "12345" },
    { include_association_result: "yes" },
    { domain_name: "abcd" },
    { password: "short1" },
  ],
  CheckUserIdentity: [
    { search_type: "face" },
    { search_value: long },
    { search_type: "mobile", search_value: "13812345678" },
    { search_value: "_under" },
  ],
  SendVerificationMessageCode: [
    { receiver_type: 3 },
    { timeout: 0 },
    { timeout: 3001 },
    { lang: "fr-fr" },
    { scene: 1 },
    { scene: 18 },
  ],
  ListSubCustomerNewTag: [{ customer_ids: [long] }, { limit: 201 }, { offset: -1 }],
  CreatePersonalRealnameAuth: [
    { identify_type: 2 },
    { verified_type: 4 },
    { identify_type: 4 },
    { verified_type: null },
    { verified_file_url: [] },
    { name: long },
    { change_type: 3 },
  ],
  CreateEnterpriseRealnameAuthentication: [
    { identify_type: 0 },
    { certificate_type: 5 },
    { corp_name: "123 456" },
    { reg_country: "China" },
    { enterprise_person: { legel_name: "Li" } },
  ],
  ChangeEnterpriseRealnameAuthentication: [{ change_type: 2 }, { corp_name: long }],
  ShowRealnameAuthenticationReviewResult: [{ customer_id: long }],
  ShowRealNameAuthQrCode: [],
  ShowRealNameAuthStatus: [],
  FreezeSubCustomers: [
    { freeze_type: "" },
    { freeze_type: "ALL" },
    { reason: long },
    { customer_ids: Array.from({ length: 11 }, (_, at) => `c${at}`) },
  ],
  UnfreezeSubCustomers: [{ unfreeze_type: "" }, { customer_ids: [] }],
  ShowSubCustomerBudget: [{ customer_id: long }],
  ListSubCustomerBudget: [{ customer_ids: Array.from({ length: 101 }, (_, at) => `c${at}`) }],
  UpdateSubCustomerBudget: [
    { budget_amount: "0" },
    { budget_amount: "2147483648" },
    { budget_amount: "1.001" },
    { budget_type: "" },
    { frozen_operate_type: 2 },
    { cancel_partner_frozen: "2" },
  ],
  ListSubCustomerBudgetRecords: [{ operation_type: "SET" }, { budget_type: "YEARLY" }, { limit: 101 }],
  ShowCustomerExpenditureQuota: [],
  ShowPartnerConsumptionQuota: [],
};
