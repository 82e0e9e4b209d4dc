"use client";
import "./globals.css";
import en from "@/messages/en/fatal.json";
import zh from "@/messages/zh-CN/fatal.json";

/** What stands in the place of everything when even the frame broke. Nothing tells the person's language then, so both are said. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html data-theme="system" lang="zh-CN">
      <body>
        <title>{zh.title}</title>
        <main className="grid min-h-dvh place-content-center gap-6 p-4">
          <Told text={zh} />
          <div lang="en">
            <Told text={en} />
          </div>
          <button
            className="min-h-9 justify-self-start rounded-md border border-line-strong px-3"
            onClick={reset}
            type="button"
          >
            {zh.retry} · <span lang="en">{en.retry}</span>
          </button>
        </main>
      </body>
    </html>
  );
}

const Told = ({ text }: { text: typeof zh }) => (
  <section className="grid max-w-md gap-1" role="alert">
    <h1 className="font-semibold text-xl">{text.title}</h1>
    <p>{text.kept}</p>
    <p>{text.advice}</p>
  </section>
);
