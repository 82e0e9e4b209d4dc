/**
 * How tests and benchmarks start Chromium: nothing of a browser's own that would run beside the page. Each context
 * otherwise starts two processes for pop-ups of an address bar that nobody sees; the other features are those that
 * Playwright leaves out too.
 */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,Translate,HttpsUpgrades,PaintHolding,MediaRouter,DialMediaRouteProvider,GlobalMediaControls,LensOverlay,OptimizationHints,AcceptCHFrame,ThirdPartyStoragePartitioning,RenderDocument",
];
