import "server-only";

const service = (code: string, short: string, name: string, kind: string) => ({
  code: `hws.service.type.${code}`,
  short,
  name,
  kind,
});

/** Services that filled records are of, as Huawei codes and calls them. */
export const services = [
  service("ec2", "ecs", "弹性云服务器", "云主机"),
  service("ebs", "evs", "云硬盘", "硬盘"),
  service("vpc", "eip", "虚拟私有云", "弹性公网IP"),
  service("obs", "obs", "对象存储服务", "存储空间"),
  service("rds", "rds", "云数据库 RDS", "数据库实例"),
  service("elb", "elb", "弹性负载均衡", "负载均衡器"),
  service("cce", "cce", "云容器引擎", "集群"),
  service("cdn", "cdn", "内容分发网络", "流量"),
  service("dcs", "dcs", "分布式缓存服务", "缓存实例"),
  service("dds", "dds", "文档数据库服务", "数据库实例"),
  service("sfs", "sfs", "弹性文件服务", "文件系统"),
  service("cbr", "cbr", "云备份", "存储库"),
  service("nat", "nat", "NAT网关", "网关"),
  service("waf", "waf", "Web应用防火墙", "实例"),
  service("vpn", "vpn", "虚拟专用网络", "连接"),
  service("kafka", "kafka", "分布式消息服务", "实例"),
  service("modelarts", "train", "AI开发平台", "训练作业"),
  service("dws", "dws", "数据仓库服务", "节点"),
  service("css", "css", "云搜索服务", "节点"),
  service("lts", "lts", "云日志服务", "日志流量"),
] as const;

/** Regions that filled records are in; some services have none. */
export const regions = [
  { code: "cn-north-4", name: "华北-北京四" },
  { code: "cn-east-3", name: "华东-上海一" },
  { code: "cn-south-1", name: "华南-广州" },
  { code: "cn-southwest-2", name: "西南-贵阳一" },
  { code: "cn-north-9", name: "华北-乌兰察布一" },
  { code: "ap-southeast-1", name: "中国-香港" },
  { code: "ap-southeast-3", name: "亚太-新加坡" },
  { code: "", name: "" },
] as const;

/** Their names as `bill_name` keeps them. */
export const codesOf = () => [
  ...services.map(({ code, name }) => ({ kind: "service", code, name })),
  ...regions.filter(({ code }) => code !== "").map(({ code, name }) => ({ kind: "region", code, name })),
];
