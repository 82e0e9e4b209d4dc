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
  /** The article before this one in reading order, and the one after it. */
  previous: { id: string; title: string } | null;
  next: { id: string; title: string } | null;
  /** Markdown: the short answer, then sections under second-level headings. */
  body: string;
}

/** A stretch of text, marked where it is what a reader asked for. */
export interface TextPart {
  text: string;
  isMarked: boolean;
}

/** A note of the company's own that answers a search. */
export interface NoteHit {
  id: string;
  score: number;
  title: string;
  href: string;
  /** The article that it annotates. */
  about: { id: string; title: string } | null;
  titleParts: TextPart[];
  excerptParts: TextPart[];
}

export interface SearchHit extends ArticleSummary {
  /** Higher is nearer; only comparable within one answer. */
  score: number;
  titleParts: TextPart[];
  /** What of the article holds most of what was asked. */
  excerptParts: TextPart[];
}
