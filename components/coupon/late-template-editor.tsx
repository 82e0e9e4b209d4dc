"use client";
import dynamic from "next/dynamic";

/** The editor of templates; its code comes with the first that is opened. */
export const LateTemplateEditor = dynamic(
  () => import("./template-editor").then(({ TemplateEditor }) => TemplateEditor),
  {
    ssr: false,
  },
);
