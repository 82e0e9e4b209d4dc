import enAccounts from "@/messages/en/accounts.json";
import enApprovals from "@/messages/en/approvals.json";
import enBalances from "@/messages/en/balances.json";
import enBills from "@/messages/en/bills.json";
import enBulk from "@/messages/en/bulk.json";
import enChart from "@/messages/en/chart.json";
import enCouponLimits from "@/messages/en/couponLimits.json";
import enCouponReclaim from "@/messages/en/couponReclaim.json";
import enCoupons from "@/messages/en/coupons.json";
import enCouponTemplates from "@/messages/en/couponTemplates.json";
import enCustomers from "@/messages/en/customers.json";
import enFatal from "@/messages/en/fatal.json";
import enForm from "@/messages/en/form.json";
import enHeldCoupons from "@/messages/en/heldCoupons.json";
import enHelp from "@/messages/en/help.json";
import enJob from "@/messages/en/job.json";
import enKnowledge from "@/messages/en/knowledge.json";
import enLog from "@/messages/en/log.json";
import enOrders from "@/messages/en/orders.json";
import enOverview from "@/messages/en/overview.json";
import enPalette from "@/messages/en/palette.json";
import enResellers from "@/messages/en/resellers.json";
import enRules from "@/messages/en/rules.json";
import enSettings from "@/messages/en/settings.json";
import enShared from "@/messages/en/shared.json";
import enShell from "@/messages/en/shell.json";
import enSignIn from "@/messages/en/signIn.json";
import enTable from "@/messages/en/table.json";
import enTransfer from "@/messages/en/transfer.json";
import zhAccounts from "@/messages/zh-CN/accounts.json";
import zhApprovals from "@/messages/zh-CN/approvals.json";
import zhBalances from "@/messages/zh-CN/balances.json";
import zhBills from "@/messages/zh-CN/bills.json";
import zhBulk from "@/messages/zh-CN/bulk.json";
import zhChart from "@/messages/zh-CN/chart.json";
import zhCouponLimits from "@/messages/zh-CN/couponLimits.json";
import zhCouponReclaim from "@/messages/zh-CN/couponReclaim.json";
import zhCoupons from "@/messages/zh-CN/coupons.json";
import zhCouponTemplates from "@/messages/zh-CN/couponTemplates.json";
import zhCustomers from "@/messages/zh-CN/customers.json";
import zhFatal from "@/messages/zh-CN/fatal.json";
import zhForm from "@/messages/zh-CN/form.json";
import zhHeldCoupons from "@/messages/zh-CN/heldCoupons.json";
import zhHelp from "@/messages/zh-CN/help.json";
import zhJob from "@/messages/zh-CN/job.json";
import zhKnowledge from "@/messages/zh-CN/knowledge.json";
import zhLog from "@/messages/zh-CN/log.json";
import zhOrders from "@/messages/zh-CN/orders.json";
import zhOverview from "@/messages/zh-CN/overview.json";
import zhPalette from "@/messages/zh-CN/palette.json";
import zhResellers from "@/messages/zh-CN/resellers.json";
import zhRules from "@/messages/zh-CN/rules.json";
import zhSettings from "@/messages/zh-CN/settings.json";
import zhShared from "@/messages/zh-CN/shared.json";
import zhShell from "@/messages/zh-CN/shell.json";
import zhSignIn from "@/messages/zh-CN/signIn.json";
import zhTable from "@/messages/zh-CN/table.json";
import zhTransfer from "@/messages/zh-CN/transfer.json";

const zh = {
  accounts: zhAccounts,
  approvals: zhApprovals,
  overview: zhOverview,
  job: zhJob,
  bills: zhBills,
  balances: zhBalances,
  bulk: zhBulk,
  chart: zhChart,
  coupons: zhCoupons,
  couponTemplates: zhCouponTemplates,
  couponLimits: zhCouponLimits,
  couponReclaim: zhCouponReclaim,
  customers: zhCustomers,
  fatal: zhFatal,
  form: zhForm,
  knowledge: zhKnowledge,
  log: zhLog,
  orders: zhOrders,
  heldCoupons: zhHeldCoupons,
  help: zhHelp,
  palette: zhPalette,
  resellers: zhResellers,
  rules: zhRules,
  settings: zhSettings,
  shared: zhShared,
  shell: zhShell,
  signIn: zhSignIn,
  table: zhTable,
  transfer: zhTransfer,
};
export type Messages = typeof zh;

const en: Messages = {
  accounts: enAccounts,
  approvals: enApprovals,
  overview: enOverview,
  job: enJob,
  bills: enBills,
  balances: enBalances,
  bulk: enBulk,
  chart: enChart,
  coupons: enCoupons,
  couponTemplates: enCouponTemplates,
  couponLimits: enCouponLimits,
  couponReclaim: enCouponReclaim,
  customers: enCustomers,
  fatal: enFatal,
  form: enForm,
  knowledge: enKnowledge,
  log: enLog,
  orders: enOrders,
  heldCoupons: enHeldCoupons,
  help: enHelp,
  palette: enPalette,
  resellers: enResellers,
  rules: enRules,
  settings: enSettings,
  shared: enShared,
  shell: enShell,
  signIn: enSignIn,
  table: enTable,
  transfer: enTransfer,
};

/** Every text of the pages; a key that one language lacks does not compile. Problems' texts stay on the server. */
export const messages = { "zh-CN": zh, en };
