// What the knowledge base answers; the same shapes on both sides.

export type KnowledgeLanguage = "zh" | "en";

/** Which Huawei Cloud site an answer holds for. */
export type KnowledgeSite = "cn" | "intl" | "both";

/** How sure an answer is: read in the documentation, only partly known, or not known at all. */
export type Confidence = "doc" | "partial" | "question-only";

export interface AreaName {
  /** Two segments, such as `finance/coupons`. */
  id: string;
  title: string;
}

export interface AreaGroup {
  /** The first segment, such as `finance`. */
  id: string;
  title: string;
  areas: (AreaName & { articles: number })[];
}

export interface ArticleSummary {
  id: string;
  title: string;
  area: AreaName;
  /** The beginning of the answer as plain text, at most 140 characters. */
  excerpt: string;
  site: KnowledgeSite;
  confidence: Confidence;
}

export interface Article extends ArticleSummary {
  language: KnowledgeLanguage;
  group: AreaName;
  /** The month in which the facts were gathered, YYYY-MM. */
  factsDate: string;
  source: { title: string; url?: string | undefined };
  /** Huawei's names of the operations that the answer is about. */
  operations: string[];
  related: ArticleSummary[];
  /** Markdown: the short answer, then sections under second-level headings. */
  body: string;
}

export interface SearchHit {
  id: string;
  /** Higher is nearer; only comparable within one answer. */
  score: number;
  title: string;
  area: AreaName;
  excerpt: string;
}
