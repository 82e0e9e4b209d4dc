/** The look of what opens above the page: menu, list, panel. */
export const overlayStyles =
  "max-h-[var(--available-height)] max-w-[calc(100vw-1rem)] origin-[var(--transform-origin)] overflow-y-auto rounded-lg border border-line bg-surface text-ink shadow-overlay outline-none transition-[opacity,scale] duration-fast data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0";

/** Where such parts are put: within the page's main landmark, so that nothing stands outside of all of them. */
export const overlayPlace = (): HTMLElement | null =>
  typeof document === "undefined" ? null : document.querySelector("main");
