type Line = readonly [digits: string, zh: string, en: string, adviceZh: string, adviceEn: string];

const again = ["核对所填内容后重新提交。", "Check what was entered and submit again."] as const;
const resend = ["重新发送验证码后再试。", "Send a new code and try again."] as const;
const other = ["更换后重试。", "Use another one."] as const;
const wait = ["等审核有结果后再看。", "Wait for the result of the review."] as const;

/** What Huawei says when customers are created and authenticated, and when prices are asked for (mc_00016 and its like). */
export const peopleCodes: readonly Line[] = [
  ["5017", "手机号格式错误", "The mobile number has the wrong form", ...again],
  ["99000027", "验证码已过期", "The verification code has expired", ...resend],
  ["99004008", "验证码已过期", "The verification code has expired", ...resend],
  ["99004009", "验证码错误超过三次", "The verification code was wrong more than three times", ...resend],
  ["99004010", "验证码错误", "The verification code is wrong", ...again],
  ["99000029", "手机号或邮箱已注册", "The number or address is registered already", ...other],
  ["99000030", "手机号注册的账号数已达上限", "The number has as many accounts as it may", ...other],
  ["99000031", "账号名格式错误", "The login name has the wrong form", ...again],
  ["99000036", "密码不符合要求", "The password does not meet the rules", ...again],
  ["99000038", "账号名已存在", "The login name exists already", ...other],
  [
    "99000039",
    "该平台用户 ID 已创建过客户",
    "A customer exists for this id of the platform",
    "在客户列表按账号名查找，不要再次创建。",
    "Look the customer up by its login name instead of creating it again.",
  ],
  [
    "99000050",
    "账号已创建，关联结果查询超时",
    "The account exists; waiting for its link to the partner took too long",
    "稍后在客户列表中确认，不要再次创建。",
    "Look for it in the list of customers shortly; do not create it again.",
  ],
  [
    "99000051",
    "手机号或邮箱已被华为登记为商机",
    "Huawei has registered the number or address as a lead",
    "联系华为生态经理。",
    "Ask your Huawei ecosystem manager.",
  ],
  ["99000099", "证件文件过大", "A document's file is too big", "单个文件不超过 10 MB。", "A file has 10 MB at most."],
  [
    "99000100",
    "证件文件格式错误",
    "A document's file has the wrong format",
    "使用 jpg、jpeg、bmp、png、gif 或 pdf。",
    "Use jpg, jpeg, bmp, png, gif or pdf.",
  ],
  [
    "99005030",
    "未开通实名认证附件上传，或桶授权失败",
    "The upload of documents is off, or the bucket is not authorised",
    "请管理员在接入配置中开通并授权 OBS 桶。",
    "Ask an administrator to switch it on and authorise the bucket in the access configuration.",
  ],
  ["99007004", "企业信息校验失败", "The check of the company failed", ...again],
  ["99007188", "已实名认证或审核中", "Verified already, or in review", ...wait],
  ["99007189", "证件关联的客户过多", "The document is used by too many customers", ...other],
  ["99007191", "认证次数过多", "Too many attempts", "过一段时间再试。", "Try again later."],
  ["99007193", "证件被禁止使用", "The document may not be used", ...other],
  ["99007202", "校验不通过", "The check failed", ...again],
  ["99006006", "产品不存在", "There is no such product", ...again],
  ["99006050", "使用量单位错误", "The unit of use is wrong", ...again],
  ["99006055", "询价结果超过上限", "The price exceeds the limit", "减少数量后再试。", "Ask for less."],
];
