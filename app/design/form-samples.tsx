"use client";
import dynamic from "next/dynamic";

/** Forms and what they say, in every state; they read their drafts from the browser, so they come after the page. */
export const FormSamples = dynamic(() => import("./late-form-samples").then(({ LateFormSamples }) => LateFormSamples), {
  ssr: false,
});
