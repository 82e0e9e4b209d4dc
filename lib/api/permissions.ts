import type { Text } from "./operation";

export const roles = ["admin", "finance", "sales", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Every permission there is, in words a person can decide by, and who holds it. */
export const permissions = {
  "customers.read": {
    text: { zh: "查看客户列表与资料", en: "See customers and their details" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
  "customers.reveal": {
    text: { zh: "查看客户联系方式（每次查看都有记录）", en: "See customers' contact details (each look is logged)" },
    roles: ["admin", "finance", "sales"],
  },
  "customers.write": {
    text: { zh: "创建客户与提交实名认证", en: "Create customers and apply for their real-name authentication" },
    roles: ["admin", "sales"],
  },
  "customers.control": {
    text: { zh: "冻结与解冻客户、设置客户预算", en: "Freeze and unfreeze customers and set their budgets" },
    roles: ["admin", "finance"],
  },
  "accounts.read": {
    text: { zh: "查看伙伴账户与客户余额", en: "See the partner's accounts and customers' balances" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
  "accounts.history": {
    text: { zh: "查看调账记录与收支明细", en: "See adjustments, income and expenses" },
    roles: ["admin", "finance", "viewer"],
  },
  "accounts.spend": {
    text: { zh: "向客户拨款与回收余额", en: "Allocate money to customers and reclaim it" },
    roles: ["admin", "finance"],
  },
  "resellers.read": {
    text: { zh: "查看云经销商及其代金券额度", en: "See resellers and their coupon quotas" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
  "resellers.spend": {
    text: {
      zh: "向云经销商拨款、发放代金券额度与回收",
      en: "Allocate money and coupon quotas to resellers and reclaim them",
    },
    roles: ["admin", "finance"],
  },
  "coupons.read": {
    text: { zh: "查看优惠券额度、已发放的券与操作记录", en: "See coupon quotas, issued coupons and their records" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
  "coupons.spend": {
    text: { zh: "向客户发放与回收优惠券", en: "Issue coupons to customers and reclaim them" },
    roles: ["admin", "finance"],
  },
  "bulk.run": {
    text: {
      zh: "准备与执行批量任务（发券、拨款、回收各需自己的权限）",
      en: "Prepare and run bulk work (issuing, allocating and reclaiming need their own permission as well)",
    },
    roles: ["admin", "finance"],
  },
  "approvals.read": {
    text: { zh: "查看审批申请与审批规则", en: "See requests for approval and the rules that ask for them" },
    roles: ["admin", "finance"],
  },
  "approvals.decide": {
    text: { zh: "审批他人提交的大额操作", en: "Approve or decline what others want to spend" },
    roles: ["admin", "finance"],
  },
  "approvals.rules": {
    text: { zh: "设置审批规则", en: "Set the rules for approval" },
    roles: ["admin"],
  },
  "orders.read": {
    text: { zh: "查看客户订单", en: "See customers' orders" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
  "orders.write": {
    text: { zh: "取消客户未支付的订单", en: "Cancel customers' unpaid orders" },
    roles: ["admin", "finance", "sales"],
  },
  "orders.spend": {
    text: { zh: "用客户的余额支付订单", en: "Pay orders from customers' balances" },
    roles: ["admin", "finance"],
  },
  "resources.read": {
    text: { zh: "查看客户的资源与资源包", en: "See customers' resources and packages" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
  "resources.write": {
    text: {
      zh: "设置客户资源的自动续费与到期策略",
      en: "Set how customers' resources renew by themselves and what happens when they expire",
    },
    roles: ["admin", "finance", "sales"],
  },
  "resources.spend": {
    text: {
      zh: "为客户续订、退订资源与立即转按需",
      en: "Renew and unsubscribe customers' resources and turn them to pay-per-use at once",
    },
    roles: ["admin", "finance"],
  },
  "bills.read": {
    text: { zh: "查看客户消费与账单", en: "See customers' consumption and bills" },
    roles: ["admin", "finance", "viewer"],
  },
  "bills.sync": {
    text: { zh: "暂停与继续账单同步", en: "Pause and resume the copy of bills" },
    roles: ["admin", "finance"],
  },
  "products.read": {
    text: { zh: "查看云服务目录", en: "See the catalogue of cloud services" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
  "knowledge.read": {
    text: { zh: "查阅知识库", en: "Read the knowledge base" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
  "knowledge.write": {
    text: {
      zh: "编写公司自己的知识文章与批注",
      en: "Write the company's own knowledge articles and annotations",
    },
    roles: ["admin", "finance"],
  },
  "knowledge.review": {
    text: { zh: "查看知识库的评价与无结果搜索", en: "See what people say of the knowledge base and did not find" },
    roles: ["admin"],
  },
  "audit.read": {
    text: { zh: "查看与导出操作日志", en: "See and export the log of who did what" },
    roles: ["admin", "finance"],
  },
  "preferences.write": {
    text: { zh: "保存自己的偏好与视图", en: "Keep one's own preferences and views" },
    roles: ["admin", "finance", "sales", "viewer"],
  },
} as const satisfies Record<string, { text: Text; roles: readonly Role[] }>;

export type Permission = keyof typeof permissions;

/** The roles that hold a permission. */
export const rolesWith = (permission: Permission): readonly Role[] => permissions[permission].roles;

/** Whether a role holds a permission; the one place both sides ask. */
export const allows = (role: Role, permission: Permission): boolean => rolesWith(permission).includes(role);
