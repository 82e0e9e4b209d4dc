import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import Markdown, { type Components, type ExtraProps } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Heading } from "@/lib/server/knowledge/headings";
import { HeadingLink } from "./heading-link";

const plugins = [remarkGfm];

interface Props {
  body: string;
  headings: readonly Heading[];
}

/** An article's Markdown. Its headings can be linked to; a table too wide for the screen scrolls by itself. */
export function ArticleText({ body, headings }: Props) {
  const t = useTranslations("knowledge");
  const components: Components = {
    h2: ({ node, children }: ComponentProps<"h2"> & ExtraProps) => {
      const heading = headings.find(({ line }) => line === node?.position?.start.line);
      return (
        <h2 className="group scroll-mt-12" id={heading?.id}>
          {children}
          {heading && (
            <HeadingLink copied={t("copied")} id={heading.id} label={t("linkTo", { heading: heading.text })} />
          )}
        </h2>
      );
    },
    table: ({ children }) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      <section aria-label={t("table")} className="overflow-x-auto" tabIndex={0}>
        <table>{children}</table>
      </section>
    ),
    a: ({ href, children }) => (
      <a href={href} rel="noreferrer">
        {children}
      </a>
    ),
  };
  return (
    <Markdown components={components} remarkPlugins={plugins}>
      {body}
    </Markdown>
  );
}
