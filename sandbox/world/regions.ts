import { pick } from "./draw";

export interface Region {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const of = (code: string, zh: string, en: string): Region => ({ code, zh, en });

// How often customers use a region shows in how often it stands here.
const regions: readonly Region[] = [
  ...Array<Region>(6).fill(of("cn-north-4", "华北-北京四", "CN North-Beijing4")),
  ...Array<Region>(4).fill(of("cn-east-3", "华东-上海一", "CN East-Shanghai1")),
  ...Array<Region>(4).fill(of("cn-south-1", "华南-广州", "CN South-Guangzhou")),
  ...Array<Region>(3).fill(of("cn-southwest-2", "西南-贵阳一", "CN Southwest-Guiyang1")),
  ...Array<Region>(2).fill(of("cn-north-9", "华北-乌兰察布一", "CN North-Ulanqab1")),
  ...Array<Region>(2).fill(of("cn-east-2", "华东-上海二", "CN East-Shanghai2")),
  of("cn-north-1", "华北-北京一", "CN North-Beijing1"),
  of("ap-southeast-1", "中国-香港", "CN-Hong Kong"),
];

/** The region that a draw falls on. */
export const regionOf = (dice: number): Region => pick(regions, dice);
